# Finds a JDK of 21 or newer: JAVA_HOME, PATH, then the folders where JDKs usually live (or
# those of PLENARY_JAVA_FOLDERS, a list of words).

OLDEST_JAVA=21

# java_version PROGRAM: the feature number ("21"), or nothing when it is no Java. Reads the JDK's own `release`
# file where there is one, because starting a JVM only to ask takes longer than all the rest.
java_version() {
    release=$(dirname "$1")/../release
    if [ -f "$release" ]; then
        sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$release"
    else
        "$1" -version 2>&1 | sed -n '1s/.*version "\([0-9]*\).*/\1/p'
    fi
}

new_enough() {
    [ -x "$1" ] || return 1
    found_version=$(java_version "$1")
    [ "${found_version:-0}" -ge "$OLDEST_JAVA" ]
}

# One candidate a line, best first.
java_candidates() {
    [ -z "${JAVA_HOME:-}" ] || printf '%s\n' "$JAVA_HOME/bin/java"
    on_path=$(command -v java || true)
    [ -z "$on_path" ] || readlink -f "$on_path" 2>/dev/null || printf '%s\n' "$on_path"
    for folder in ${PLENARY_JAVA_FOLDERS:-/usr/lib/jvm /opt /Library/Java/JavaVirtualMachines} \
        "${SDKMAN_DIR:-$HOME/.sdkman}/candidates/java" "$HOME/.jdks"; do
        for jdk in "$folder"/* "$folder"/*/Contents/Home; do
            [ ! -x "$jdk/bin/java" ] || printf '%s\n' "$jdk/bin/java"
        done
    done
}

# Sets `java` and `java_feature`.
find_java() {
    candidates=$(java_candidates)
    java=$(printf '%s\n' "$candidates" | while IFS= read -r candidate; do
        if new_enough "$candidate"; then
            printf '%s\n' "$candidate"
            break
        fi
    done)
    if [ -n "$java" ]; then
        java_feature=$(java_version "$java")
        return
    fi
    [ -z "$candidates" ] || fail "Plenary needs Java $OLDEST_JAVA or newer, and the Java found here is older: \
$(printf '%s' "$candidates" | tr '\n' ' '). Install a JDK of $OLDEST_JAVA or newer, or point JAVA_HOME at one."
    fail "Plenary needs Java $OLDEST_JAVA or newer, and no Java was found. Install a JDK, or point JAVA_HOME at one."
}
