# For benches written in Java: compiles a module with its tests and gives the class path they run with.

# test_classpath MODULE
test_classpath() {
    (
        cd "$home"
        mvn -q -Dspotless.check.skip -pl "$1" -am test-compile dependency:build-classpath \
            -DincludeScope=test -Dmdep.outputFile=target/test.classpath >&2
    )
    printf '%s' "$home/$1/target/test-classes:$home/$1/target/classes:$(cat "$home/$1/target/test.classpath")"
}
