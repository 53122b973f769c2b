# For benches that need the seed content or programs of the system.

# need_program NAME PURPOSE
need_program() {
    command -v "$1" >/dev/null 2>&1 && return
    echo "bench: needs $1 for $2, and there is none on the PATH." >&2
    exit 1
}

# generate_seed FOLDER: 10,000 events, 1,000 speakers, 2,000 press releases, and the queries that go with them.
generate_seed() {
    script=${PLENARY_BENCH_SEED:-$home/../shared/bench/generate_seed.py}
    need_program python3 "the seed content"
    if [ ! -f "$script" ]; then
        echo "bench: the generator of the seed content is not at $script; name it in PLENARY_BENCH_SEED." >&2
        exit 1
    fi
    python3 "$script" "$1" >/dev/null
}
