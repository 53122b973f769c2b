# Starts the server and the import client out of a distribution folder, `$product`.

# setting NAME ENVIRONMENT DEFAULT: environment first, then conf/plenary.properties. The server reads all settings
# itself; only what the JVM's own options need is read here.
setting() {
    eval "value=\${$2:-}"
    if [ -z "$value" ] && [ -f "$product/conf/plenary.properties" ]; then
        value=$(sed -n "s/^[[:space:]]*$1[[:space:]]*[=:][[:space:]]*//p" "$product/conf/plenary.properties" | tail -n 1)
    fi
    printf '%s\n' "${value:-$3}"
}

# Sets `archive`: loaded classes in the JVM's own form, written when the first run stops, so that every later one starts
# faster. It holds for these very files only, and the JVM would neither use nor replace one made for others.
class_archive() {
    key=$(ls -l "$product/lib/plenary-launcher.jar" "$product/lib/payara/launch-micro.jar" "$java" | cksum | cut -d ' ' -f 1)
    archive=$data/classes-$key.jsa
    [ -f "$archive" ] || rm -f "$data"/classes-*.jsa
}

# Sets `compiler_options`. A start runs much code once and little often: with the JVM's own thresholds a fifth of the processor
# time goes into compiling for a speed that nobody needs yet, and what was compiled stays in memory. Five and six times higher
# ones are still reached by any code that matters. Where room for compiled code is scarce, the JVM drops what only the start needed.
compiler_options() {
    compiler_options="-XX:Tier3InvocationThreshold=1000 -XX:Tier3MinInvocationThreshold=500 -XX:Tier3CompileThreshold=10000"
    compiler_options="$compiler_options -XX:Tier4InvocationThreshold=30000 -XX:Tier4MinInvocationThreshold=3600"
    compiler_options="$compiler_options -XX:Tier4CompileThreshold=90000 -XX:Tier4BackEdgeThreshold=240000"
    compiler_options="$compiler_options -XX:ReservedCodeCacheSize=96m"
}

# Sets `memory_options`. Left to itself the JVM takes a quarter of the machine as its heap, and fills it before it tidies. Half a
# gigabyte suffices for ten thousand listeners or a large import; as long as less is needed, the serial collector, which needs
# the least beside the heap, works in a small part of it, as the server has it tidy early (TidyHeap) and give back what is free.
memory_options() {
    memory_options=-Xmx512m
    serial="-XX:+UseSerialGC -XX:MinHeapFreeRatio=2 -XX:MaxHeapFreeRatio=5 -XX:-ShrinkHeapInSteps -XX:MinHeapDeltaBytes=4m"
    # It moves together all that lives, where by itself it leaves a twentieth of what is dead lying between.
    serial="$serial -XX:MarkSweepDeadRatio=0"
    # What can be made again is kept for some twenty seconds after its last use, not for minutes: most of it was used at the start only.
    serial="$serial -XX:SoftRefLRUPolicyMSPerMB=50"
    case ${PLENARY_JAVA_OPTS:-} in
        *-XX:+Use*GC*) ;;
        *-Xmx*) memory_options="$memory_options $serial" ;;
        *) memory_options="$memory_options $serial -Xms96m -Xmn40m -XX:SurvivorRatio=8" ;;
    esac
    # Where Linux can, the heap lies in pages of 2 MB instead of 4 kB: a tenth more answers, as fewer addresses are looked up.
    [ "$(uname)" != Linux ] || memory_options="$memory_options -XX:+UseTransparentHugePages"
    # Each thread keeps what it last copied an answer into; a page of a list should still go into that.
    memory_options="$memory_options -Djdk.nio.maxCachedBufferSize=262144"
    # The C library keeps what is freed, in each of many pools; the compiler alone frees 40 MB after the start. Most of ours never
    # ask it for memory, so that one pool is enough.
    export MALLOC_ARENA_MAX="${MALLOC_ARENA_MAX:-1}"
    [ "$java_feature" -lt 25 ] || memory_options="$memory_options -XX:TrimNativeHeapInterval=5000"
}

run_server() {
    data= port= demo=
    while [ $# -gt 0 ]; do
        case $1 in
            --port) need_value "$1" $#; port=$2; shift 2 ;;
            --data) need_value "$1" $#; data=$2; shift 2 ;;
            --no-demo) demo=false; shift ;;
            *) fail "'run' does not know '$1'. './plenary help' shows how it is written." ;;
        esac
    done
    ! in_checkout || build_product
    find_java
    data=$(absolute "${data:-$(setting plenary.data.dir PLENARY_DATA_DIR "$home/data")}")
    mkdir -p "$data" 2>/dev/null || fail "The data directory $data cannot be made; choose another with --data."

    set -- "-Dplenary.home=$product" "-Dplenary.data.dir=$data"
    [ -z "$port" ] || set -- "$@" "-Dplenary.http.port=$port"
    [ -z "$demo" ] || set -- "$@" "-Dplenary.demo=$demo"
    class_archive
    set -- "$@" -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=$archive" -Xlog:disable
    compiler_options
    memory_options
    # shellcheck disable=SC2086
    set -- "$@" $compiler_options $memory_options
    # Images are made smaller here, and nothing is ever shown: on a machine with a screen the JVM would go looking for it.
    set -- "$@" -Djava.awt.headless=true
    # Objects with a head of 8 bytes instead of 12 (JEP 519): less memory for what is kept in it.
    [ "$java_feature" -lt 25 ] || set -- "$@" -XX:+UseCompactObjectHeaders
    [ "$java_feature" -lt 23 ] || set -- "$@" --sun-misc-unsafe-memory-access=allow
    # PLENARY_JAVA_OPTS is a list of words on purpose: -Xmx2g -XX:+UseZGC
    # shellcheck disable=SC2086
    exec "$java" "$@" ${PLENARY_JAVA_OPTS:-} -jar "$product/lib/plenary-launcher.jar"
}

run_import() {
    ! in_checkout || build_product
    find_java
    exec "$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC \
        -cp "$product/lib/plenary-launcher.jar:$product/lib/plenary/WEB-INF/lib/*" \
        org.plenary.webapp.launch.ImportCommand "$@"
}
