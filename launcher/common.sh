# What every command uses: how to speak, how to stop, where things are.

say() {
    printf '%s\n' "$*"
}

fail() {
    printf 'plenary: %s\n' "$*" >&2
    exit 1
}

in_checkout() {
    [ -f "$home/pom.xml" ]
}

# The value that follows an option; $1 is the option, $2 how many arguments are left.
need_value() {
    [ "$2" -ge 2 ] || fail "$1 needs a value. './plenary help' shows how it is written."
}

# absolute PATH: the path as seen from the root, whether it exists or not.
absolute() {
    case $1 in
        /*) printf '%s\n' "$1" ;;
        *) printf '%s\n' "$PWD/$1" ;;
    esac
}

show_help() {
    cat <<'TEXT'
Plenary, a headless content management system for summits.

  ./plenary run [--port N] [--data DIR] [--no-demo]
      Starts the server in the foreground on 127.0.0.1:8080, with its data in ./data.
      Ctrl-C stops it. More settings: conf/plenary.properties.

  ./plenary import FILE [--server URL] [--dry-run]
      Sends a file (schedule.xml, schedule.json, Plenary's own entries; also .gz) to a running server.
      Signs in by PLENARY_TOKEN, or by PLENARY_ADMIN_EMAIL and PLENARY_ADMIN_PASSWORD.

  ./plenary help
      This text.
TEXT
    in_checkout || return 0
    cat <<'TEXT'

In a checkout of the sources:

  ./plenary test             Checks the format, compiles, runs every test.
  ./plenary format           Formats the sources.
  ./plenary dist             Makes dist/plenary-VERSION/ and dist/plenary-VERSION.tar.gz.
  ./plenary bench NAME       Measures; without a name it lists what can be measured.
TEXT
}
