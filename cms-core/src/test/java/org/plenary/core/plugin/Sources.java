package org.plenary.core.plugin;

/** Plugins as their authors write them. */
public final class Sources {
    private Sources() {}

    /** Never comes back, whoever interrupts it; sleeps, so that other tests have the processor. */
    static final String HANG = """
            while (true) {
                try {
                    Thread.sleep(60_000);
                } catch (InterruptedException deaf) {
                    Thread.interrupted();
                }
            }
            """;

    /** The example of the contract for plugin authors, word for word. */
    public static final String PARTNERS = """
            package org.example.partners;

            import org.plenary.spi.Plugin;
            import org.plenary.spi.PluginSpec;
            import org.plenary.spi.rule.Publish;

            public final class PartnersPlugin implements Plugin {
                @Override
                public void describe(PluginSpec plugin) {
                    plugin.type("partner", type -> type
                            .plural("partners").icon("handshake")
                            .text("name").localised().required().searchable()
                            .slug("slug").from("name")
                            .markdown("statement").localised()
                            .image("logo")
                            .choice("tier", "strategic", "gold", "silver").sortable()
                            .reference("edition").to("edition").required());

                    plugin.before(Publish.of("partner"), context -> context.require("logo", "A published partner needs a logo."));
                }
            }
            """;

    /** A plugin of one type whose describe does something first. */
    static String describing(String name, String body) {
        return """
                package org.example.of.p%1$s;

                import org.plenary.spi.Plugin;
                import org.plenary.spi.PluginSpec;
                import org.plenary.spi.rule.*;

                public final class %2$s implements Plugin {
                    @Override
                    public void describe(PluginSpec plugin) {
                        %3$s
                    }

                    private static boolean sees(String type) {
                        try {
                            Class.forName(type);
                            return true;
                        } catch (ClassNotFoundException hidden) {
                            return false;
                        }
                    }
                }
                """.formatted(name.toLowerCase(java.util.Locale.ROOT), name, body);
    }
}
