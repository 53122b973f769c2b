# Only in a checkout: builds what is missing, and the commands for those who change Plenary.

PAYARA_VERSION=$(sed -n 's:.*<payara.version>\(.*\)</payara.version>.*:\1:p' "$home/pom.xml")
PLENARY_VERSION=$(sed -n 's:^    <version>\(.*\)</version>.*:\1:p' "$home/pom.xml" | head -n 1)
OLDEST_NODE=20

# major VERSION, minor VERSION
major() { printf '%s' "${1%%.*}"; }
minor() { rest=${1#*.}; printf '%s' "${rest%%.*}"; }

need_maven() {
    command -v mvn >/dev/null 2>&1 || fail "Building needs Maven 3.8 or newer, and there is no 'mvn' on the PATH."
    version=$(mvn -v 2>/dev/null | sed 's/\x1b\[[0-9;]*m//g' | sed -n 's/^Apache Maven \([0-9.]*\).*/\1/p')
    [ -n "$version" ] || fail "'mvn -v' does not answer. Maven itself needs a working Java of 17 or newer."
    if [ "$(major "$version")" -lt 3 ] || { [ "$(major "$version")" -eq 3 ] && [ "$(minor "$version")" -lt 8 ]; }; then
        fail "Building needs Maven 3.8 or newer, and 'mvn' here is $version."
    fi
}

need_node() {
    [ -f "$home/webapp/console/package.json" ] || return 0
    command -v node >/dev/null 2>&1 || fail "Building the console needs Node $OLDEST_NODE or newer, and there is no 'node' on the PATH."
    command -v npm >/dev/null 2>&1 || fail "Building the console needs npm, and there is none on the PATH."
    version=$(node -v | sed 's/^v//')
    [ "$(major "$version")" -ge "$OLDEST_NODE" ] || fail "Building the console needs Node $OLDEST_NODE or newer, and 'node' here is $version."
}

# On the JDK that was found, because the formatter reads sources with the compiler of the JVM that runs Maven.
run_maven() {
    options=${MAVEN_OPTS:-}
    # Maven's own libraries make newer JVMs warn at every call.
    [ "$java_feature" -lt 23 ] || options="$options --sun-misc-unsafe-memory-access=allow"
    [ "$java_feature" -lt 24 ] || options="$options --enable-native-access=ALL-UNNAMED"
    (cd "$home" && JAVA_HOME=$(dirname "$(dirname "$java")") MAVEN_OPTS=$options mvn "$@")
}

# npm SCRIPT in the console's folder, its packages installed first where the lock file is newer than they are. Not `npm ci`: it
# refuses a lock file that leaves out a platform whose package a registry does not have.
run_console() {
    (
        cd "$home/webapp/console"
        [ node_modules/.package-lock.json -nt package-lock.json ] || npm install --no-save --silent
        npm run --silent "$@"
    )
}

# True when a source, a build file or a script is newer than what was built. A deleted file shows as its folder's time.
is_stale() {
    [ -f "$product/.built" ] || return 0
    changed=$(find "$home/pom.xml" "$home"/*/pom.xml "$home"/*/src/main "$home/launcher" "$home/plenary" \
        -newer "$product/.built" -print 2>/dev/null | head -n 1)
    [ -n "$changed" ] || [ ! -d "$home/webapp/console" ] || changed=$(find "$home/webapp/console" \
        \( -name node_modules -o -name dist \) -prune -o -newer "$product/.built" -print | head -n 1)
    [ -n "$changed" ]
}

# Makes webapp/target/distribution as new as the sources.
build_product() {
    is_stale || return 0
    find_java
    need_maven
    need_node
    say "Building Plenary: the first time takes a few minutes, later only what changed is built again."
    started=$(mktemp)
    [ ! -f "$home/webapp/console/package.json" ] || run_console build >"$started.console" 2>&1 \
        || { cat "$started.console" >&2; fail "The console does not build; the reason is above."; }
    rm -f "$started.console"
    run_maven -q -DskipTests -Dspotless.check.skip -pl webapp -am package || fail "The build failed; the reason is above."
    assemble "$product"
    # The stamp is as old as the start of the build: what was saved meanwhile counts as not built.
    mv "$started" "$product/.built"
}

# assemble FOLDER: lays the distribution out from what Maven has built.
assemble() {
    target=$home/webapp/target
    explode_server "$target"
    rm -rf "$1/lib/plenary" "$1/launcher" "$1/lib/payara/config"
    mkdir -p "$1/lib/payara" "$1/plugins" "$1/conf" "$1/launcher"
    # -p, because the archive of loaded classes holds only for jars of the same time.
    cp -Rp "$target/payara-$PAYARA_VERSION/." "$1/lib/payara"
    cp "$home"/webapp/src/main/server/* "$1/lib/payara/config/"
    cp -R "$target/plenary" "$1/lib/plenary"
    cp -p "$target/plenary-launcher.jar" "$1/lib/"
    server_jars "$target" --store "$1/lib/plenary"
    cp "$home"/webapp/src/main/distribution/conf/* "$1/conf/"
    cp "$home"/webapp/src/main/distribution/README.md "$home/LICENSE" "$home/plenary" "$1/"
    cp "$home"/launcher/common.sh "$home"/launcher/java.sh "$home"/launcher/run.sh "$1/launcher/"
}

# Payara Micro laid out as files starts faster than its one big jar, which unpacks itself first.
explode_server() {
    folder=$1/payara-$PAYARA_VERSION
    [ ! -f "$folder/.prepared" ] || return 0
    rm -rf "$folder"
    "$java" -jar "$1/server/payara-micro.jar" --rootdir "$folder" --outputlauncher >"$1/payara.log" 2>&1 \
        || fail "Payara Micro could not be laid out; see $1/payara.log."
    server_jars "$1" "$folder"
    touch "$folder/.prepared"
}

# server_jars TARGET FOLDER: see ServerJars.
server_jars() {
    classes=$1/plenary-launcher.jar
    shift
    "$java" -cp "$classes" org.plenary.webapp.launch.ServerJars "$@" || fail "The server's jars could not be prepared."
}

# Cheapest first, so that a failure shows early; Maven's own count stands last.
do_test() {
    find_java
    need_maven
    need_node
    run_maven -q spotless:check || fail "Some sources are not formatted: './plenary format' does it."
    if [ -f "$home/webapp/console/package.json" ]; then
        run_console check || fail "The console's sources have mistakes; they are above."
        run_console test || fail "The console's tests failed."
        run_console contract || fail "docs/openapi.json is not the contract it should be; the reason is above."
    fi
    # Some tests start, kill and look at the product as an operator has it.
    build_product
    [ ! -f "$home/webapp/console/package.json" ] || test_in_browser
    run_maven -Dspotless.check.skip verify "$@"
}

# The console in a real browser, on a server of its own with the demo summit in it.
test_in_browser() {
    command -v chromium >/dev/null 2>&1 || fail "The browser tests need Chromium: install the package 'chromium'."
    scratch=$(mktemp -d)
    browser_port=$((18800 + $$ % 1000)) # two checkouts may be tested at once
    PLENARY_ADMIN_EMAIL=admin@example.org PLENARY_ADMIN_PASSWORD=$(od -An -N12 -tx1 /dev/urandom | tr -d ' \n')
    export PLENARY_ADMIN_EMAIL PLENARY_ADMIN_PASSWORD
    "$product/plenary" run --port "$browser_port" --data "$scratch/data" >"$scratch/out" 2>&1 </dev/null &
    server=$!
    while ! grep -qs 'is ready' "$scratch/out"; do
        kill -0 "$server" 2>/dev/null || { cat "$scratch/out" >&2; fail "The server for the browser tests did not start."; }
        sleep 1
    done
    passed=true
    PLENARY_TEST_SERVER=http://127.0.0.1:$browser_port run_console e2e || passed=false
    kill "$server"
    wait "$server" || true
    rm -rf "$scratch"
    unset PLENARY_ADMIN_EMAIL PLENARY_ADMIN_PASSWORD
    $passed || fail "The console's browser tests failed."
}

do_format() {
    find_java
    need_maven
    run_maven -q spotless:apply
    if [ -f "$home/webapp/console/package.json" ]; then
        need_node
        run_console format
    fi
}

do_dist() {
    build_product
    name=plenary-$PLENARY_VERSION
    rm -rf "$home/dist/$name" "$home/dist/$name.tar.gz"
    mkdir -p "$home/dist"
    cp -Rp "$product" "$home/dist/$name"
    rm -rf "$home/dist/$name/.built" "$home/dist/$name/data"
    tar -czf "$home/dist/$name.tar.gz" -C "$home/dist" "$name"
    say "dist/$name/ and dist/$name.tar.gz: '$name/plenary run' starts it anywhere with a JDK of $OLDEST_JAVA or newer."
}

do_bench() {
    if [ $# -eq 0 ]; then
        say "What can be measured:"
        for script in "$home"/bench/*; do
            [ ! -f "$script" ] || [ ! -x "$script" ] || say "  ./plenary bench $(basename "$script")"
        done
        return
    fi
    name=$1
    shift
    [ -f "$home/bench/$name" ] && [ -x "$home/bench/$name" ] || fail "There is no bench/$name. './plenary bench' lists what there is."
    build_product
    find_java
    PLENARY_PRODUCT=$product JAVA=$java exec "$home/bench/$name" "$@"
}
