# Shared by the scripts of this folder; to be sourced by bash. Everything for people goes to standard error,
# because the standard output of some scripts (platform, robot, bench) is a contract.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
work=$root/build          # what scripts leave behind: pictures, logs, packages
ending=()                 # commands that `finish` runs, last one first

# Java takes file names in the locale's encoding: without one of UTF-8 it could not even name a Korean file.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
  *[Uu][Tt][Ff]8 | *[Uu][Tt][Ff]-8) ;;
  *) [ "$(uname)" != Linux ] || export LC_ALL=C.UTF-8 ;;
esac

say() { printf '%s\n' "$*" >&2; }
fail() { say "$@"; exit 1; }

finish() {
  local status=$? i
  trap - EXIT
  for ((i = ${#ending[@]} - 1; i >= 0; i--)); do eval "${ending[$i]}" || true; done
  exit "$status"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# --- What has to be on the machine -------------------------------------------------------------------------

# present WHAT: a command, a shared library (libname.so.N) or a Python module with a GObject namespace (gi:Gtk:3.0).
present() {
  case $1 in
    gi:*) [ -x /usr/bin/python3 ] && /usr/bin/python3 -c 'import gi, sys; gi.require_version(*sys.argv[1].split(":")[1:])' "$1" 2>/dev/null ;;
    lib*.so.*) PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null | grep -qF "$1" ;;
    postgres) postgres_bin >/dev/null ;;
    *) command -v "$1" >/dev/null 2>&1 ;;
  esac
}

# need "WHAT=DEBIAN-PACKAGE [PACKAGE…]" …: installs what is missing where that is ours to do, else says what to install.
need() {
  local item names=() packages=()
  for item in "$@"; do
    present "${item%%=*}" || { names+=("${item%%=*}"); read -ra more <<<"${item#*=}"; packages+=("${more[@]}"); }
  done
  [ ${#names[@]} -gt 0 ] || return 0
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    say "Installing ${packages[*]} …"
    mkdir -p "$work"
    { install_packages "${packages[@]}" || { apt-get update && install_packages "${packages[@]}"; }; } >"$work/apt.log" 2>&1 ||
      fail "apt-get could not install them; its output is in $work/apt.log"
  else
    say "Missing on this machine: ${names[*]}"
    fail "On Debian and Ubuntu: sudo apt-get install ${packages[*]}"
  fi
}

install_packages() { DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"; }

need_window_libraries() {
  [ "$(uname)" = Linux ] || return 0
  need libgtk-3.so.0=libgtk-3-0 libGL.so.1=libgl1 libXtst.so.6=libxtst6 libXxf86vm.so.1=libxxf86vm1 libasound.so.2=libasound2
}

# Builds of people's folders are isolated with bubblewrap; without it the app says "not isolated", so it is wanted, never required.
want_isolation() {
  [ "$(uname)" = Linux ] || return 0
  command -v bwrap >/dev/null 2>&1 && return 0
  if [ "$(id -u)" = 0 ]; then (need bwrap=bubblewrap) || true; else say "Note: without bubblewrap (bwrap) builds are not isolated."; fi
}

# --- JDK and Maven -----------------------------------------------------------------------------------------

jdk_release() { sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null; }

suits() { [ -x "$1/bin/javac" ] && [ "$(jdk_release "$1")" -ge 25 ] 2>/dev/null; }

find_jdk() {
  local candidate on_path
  on_path=$(command -v javac 2>/dev/null || true)
  [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path" 2>/dev/null || printf %s "$on_path")")")
  for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/* "$on_path" "$(/usr/libexec/java_home -v 25+ 2>/dev/null || true)" \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /opt/jdk*; do
    if [ -n "$candidate" ] && suits "$candidate"; then
      export JAVA_HOME=$candidate
      # Maven's own libraries do what this JDK warns of; its warnings are not ours to read.
      export MAVEN_OPTS="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}"
      return
    fi
  done
  fail "Tone needs a JDK, release 25 or newer, and none was found in JAVA_HOME, in /usr/lib/jvm or on the PATH." \
    "Install one (for example Temurin 25 from https://adoptium.net, package temurin-25-jdk) or set JAVA_HOME to it, then run this again."
}

maven() {
  need mvn=maven
  (cd "$root" && exec mvn -B -Dstyle.color=never "$@")
}

# class_path MODULE [tests]: compiles what changed and sets CLASS_PATH to run that module, or its tests' code, from the build tree.
# A second run with nothing changed does not start Maven at all.
class_path() {
  local module=$1 phase=compile scope=runtime target stamp classes
  target=$root/$module/target
  classes=$target/classes
  [ "${2:-}" != tests ] || { phase=test-compile scope=test classes=$target/test-classes; }
  stamp=$target/run.stamp
  if ! up_to_date "$stamp" "$target/run.classpath"; then
    say "Building …"
    rm -f "$stamp"
    maven -q -Dfast -pl "$module" -am "$phase" dependency:build-classpath \
      -Dmdep.outputFile=target/run.classpath -DincludeScope="$scope" >&2
    printf '%s\n%s\n' "$root" "$JAVA_HOME" >"$stamp"
  fi
  CLASS_PATH=$classes:$(cat "$target/run.classpath")
}

up_to_date() {
  [ -f "$1" ] && [ -f "$2" ] && [ "$(cat "$1")" = "$root"$'\n'"$JAVA_HOME" ] &&
    [ -z "$(find "$root/pom.xml" "$root/core" "$root/app" "$root/assets" -name target -prune -o -newer "$1" -print 2>/dev/null | head -n 1)" ]
}

# --- Display -----------------------------------------------------------------------------------------------

has_display() { [ "$(uname)" != Linux ] || [ -n "${DISPLAY:-}" ]; }

# Sets DISPLAY to a virtual screen that ends with this script. JavaFX draws in software there: no GPU is behind it.
virtual_display() {
  local number
  need Xvfb=xvfb
  mkdir -p "$work"
  number=$(mktemp "${TMPDIR:-/tmp}/tone-display.XXXXXX")
  # Without auto-repeat: a script's key may be held long on a busy machine, and is still meant once.
  Xvfb -r -displayfd 7 -screen 0 "${TONE_SCREEN:-1440x900}x24" -nolisten tcp -noreset -dpi 96 7>"$number" >"$work/xvfb.log" 2>&1 &
  ending+=("kill $! 2>/dev/null; rm -f '$number'")
  wait_for 15 test -s "$number" || fail "The virtual display did not start; see $work/xvfb.log"
  export DISPLAY=:$(tr -d '\n' <"$number")
  drawing=(-Dprism.order=sw)
  unset WAYLAND_DISPLAY
}

drawing=()                # options of the toolkit for the display in use

# wait_for SECONDS COMMAND…: asks until the command succeeds; fails when the time is over.
wait_for() {
  local until=$((SECONDS + $1))
  shift
  until "$@"; do
    [ "$SECONDS" -lt "$until" ] || return 1
    sleep 0.1
  done
}

# --- Running Java ------------------------------------------------------------------------------------------

# supervise COMMAND…: runs it and ends with it; a signal to this script ends the command first, in its own clean way.
supervise() {
  local child status=0
  "$@" &
  child=$!
  trap 'kill -TERM $child 2>/dev/null' TERM INT
  wait "$child" || status=$?
  # A trapped signal interrupts wait; the process has still to finish.
  while kill -0 "$child" 2>/dev/null; do status=0; wait "$child" || status=$?; done
  trap 'exit 130' INT
  trap 'exit 143' TERM
  return "$status"
}

# java_main CLASS ARGUMENT…: runs it on CLASS_PATH. JAVA_OPTIONS adds options for the machine.
java_main() {
  supervise "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED ${drawing[@]+"${drawing[@]}"} ${JAVA_OPTIONS:-} -cp "$CLASS_PATH" "$@"
}

# --- PostgreSQL --------------------------------------------------------------------------------------------

postgres_bin() {
  local folder
  for folder in $(ls -d /usr/lib/postgresql/*/bin /opt/homebrew/opt/postgresql*/bin /usr/pgsql-*/bin 2>/dev/null | sort -rV) \
    "$(dirname "$(command -v initdb 2>/dev/null || echo /none/none)")"; do
    [ -x "$folder/initdb" ] && { printf '%s\n' "$folder"; return; }
  done
  return 1
}

# Starts a private PostgreSQL on loopback for the tests and sets TONE_TEST_POSTGRES_URL. It ends, data and all, with this script.
private_postgres() {
  local bin folder as=() password port try
  need postgres=postgresql
  bin=$(postgres_bin)
  folder=$(mktemp -d "${TMPDIR:-/tmp}/tone-postgres.XXXXXX")
  password=$(head -c 18 /dev/urandom | od -An -tx1 | tr -d ' \n')
  if [ "$(id -u)" = 0 ]; then # initdb refuses root
    if id postgres >/dev/null 2>&1; then as=(runuser -u postgres --); else as=(runuser -u nobody --); fi
    chown "${as[2]}" "$folder"
  fi
  (umask 077 && printf '%s\n' "$password" >"$folder/password")
  [ ${#as[@]} = 0 ] || chown "${as[2]}" "$folder/password"
  cd "$folder"
  ${as[@]+"${as[@]}"} "$bin/initdb" -D "$folder/data" -U tone --pwfile="$folder/password" -A scram-sha-256 \
    -E UTF8 --locale=C --no-sync >"$folder.log" 2>&1 || fail "initdb failed; see $folder.log"
  ending+=("rm -rf '$folder' '$folder.log'")
  for try in 1 2 3 4 5; do
    port=$((20000 + (RANDOM * 32768 + RANDOM) % 12000))
    if ${as[@]+"${as[@]}"} "$bin/pg_ctl" -D "$folder/data" -w -t 60 -l "$folder/data/server.log" \
      -o "-p $port -h 127.0.0.1 -k '$folder' -c fsync=off -c synchronous_commit=off -c max_connections=200" start >>"$folder.log" 2>&1; then
      ending+=("${as[*]} '$bin/pg_ctl' -D '$folder/data' -m immediate stop >/dev/null 2>&1")
      cd "$root"
      export TONE_TEST_POSTGRES_URL="jdbc:postgresql://127.0.0.1:$port/postgres?user=tone&password=$password"
      return
    fi
  done
  cat "$folder/data/server.log" >&2 2>/dev/null || true
  fail "PostgreSQL did not start; see $folder.log"
}
