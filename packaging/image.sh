# What the app images of all systems share; sourced after lib.sh.

jars=$work/dist-jars
runtime=$work/dist-runtime
# The serial collector with a small nursery fits an app that idles most of the day. Half of a start was compiling: the others
# make the compilers wait for what is really hot (decision 0008 has the figures), and map the cache where it was made for.
# Reflection calls natively, because classes made for its calls cost a start more than they save it (decision 0063).
launcher_options=(
  --java-options -XX:+UnlockDiagnosticVMOptions
  --java-options --enable-native-access=ALL-UNNAMED
  --java-options -XX:+UseSerialGC
  --java-options -Xmx1g
  --java-options -Xmn32m
  --java-options -XX:ArchiveRelocationMode=0
  --java-options -XX:Tier4InvocationThreshold=50000
  --java-options -XX:Tier4MinInvocationThreshold=6000
  --java-options -XX:Tier4CompileThreshold=150000
  --java-options -XX:Tier4BackEdgeThreshold=400000
  --java-options -XX:-AOTReplayTraining
  --java-options -XX:-C1ProfileCalls
  --java-options -XX:-C1ProfileVirtualCalls
  --java-options -XX:-C1ProfileInlinedCalls
  --java-options -XX:-C1ProfileBranches
  --java-options -XX:-C1ProfileCheckcasts
  --java-options -Dsun.font.layout.ffm=false
  --java-options -Djdk.reflect.useNativeAccessorOnly=true
  --java-options '-Dorg.sqlite.lib.path=$APPDIR'
  --java-options '-Dtone.fonts=$APPDIR/fonts'
  --java-options '-Xlog:aot*=error'
  --java-options '-Dtone.licenses=$APPDIR/third-party.txt'
)

# name_licenses: writes what of others is in $jars, and under which license, into $jars: for people third-party.txt, for programs
# CycloneDX in sbom. What has no license that is known is not shipped.
name_licenses() {
  local module boms=()
  mkdir -p "$jars/sbom"
  for module in desktop cli; do
    cp "$root/app/$module/target/sbom.cdx.json" "$jars/sbom/tone-$module.cdx.json"
    boms+=("$jars/sbom/tone-$module.cdx.json")
  done
  "$JAVA_HOME/bin/java" --class-path "$jars/*" "$root/packaging/assets/ThirdParty.java" "$jars" "${boms[@]}" ||
    fail "What is shipped is not all licensed; see above."
}

# collect_jars SYSTEM: describes the launcher of the command line in $work/tone-cli.properties, and fills $jars with the class path of
# both; native libraries lie unpacked beside the jars, so that no start has to unpack them, and those of other systems are left out.
collect_jars() {
  local system=$1 jar module unpacked
  say "Building …"
  rm -rf "$jars"
  maven -q -Dfast -DskipTests -pl app/desktop,app/cli -am package cyclonedx:makeBom dependency:build-classpath \
    -Dmdep.outputFile=target/dist.classpath -DincludeScope=runtime >&2
  mkdir -p "$jars"
  for module in desktop cli; do
    tr ':' '\n' <"$root/app/$module/target/dist.classpath" | while IFS= read -r jar; do cp "$jar" "$jars/"; done
  done
  cp "$root"/app/desktop/target/tone-desktop-*.jar "$root"/app/cli/target/tone-cli-*.jar "$jars/"
  printf 'main-jar=tone.jar\nmain-class=dev.tone.cli.Tone\njava-options=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Djdk.reflect.useNativeAccessorOnly=true --enable-native-access=ALL-UNNAMED\nwin-console=true\nlinux-shortcut=false\nwin-shortcut=false\n' \
    >"$work/tone-cli.properties"
  for jar in "$jars"/javafx-*.jar "$jars"/jdk-jsobject-*.jar; do # the jars without a system in their name are empty
    case $jar in *-"$system"*.jar) ;; *) rm "$jar" ;; esac
  done
  name_licenses
  for jar in "$jars"/javafx-*.jar "$jars"/sqlite-jdbc-*.jar; do
    unpacked=$(mktemp -d)
    (cd "$unpacked" && "$JAVA_HOME/bin/jar" xf "$jar")
    find "$unpacked" -maxdepth 1 \( -name '*.so' -o -name '*.dylib' -o -name '*.dll' \) -exec mv {} "$jars/" \;
    if [ -d "$unpacked/org/sqlite/native" ]; then
      find "$unpacked/org/sqlite/native" -path "*$(sqlite_platform)/*" -type f -exec mv {} "$jars/" \;
      rm -rf "$unpacked/org/sqlite/native"
    fi
    (cd "$unpacked" && "$JAVA_HOME/bin/jar" cfM "$jar" .)
    rm -rf "$unpacked"
  done
}

# merge_jars: makes one jar, tone.jar, of those in $jars. At each start the JVM works out address, manifest and packages of every jar
# that the AOT cache has classes of, and classes of signed jars stay out of it: the build has checked what it fetched, and the
# package as a whole is what is signed. What a library says of its license stays, in a folder of its jar's name.
merge_jars() {
  local jar one all
  say "Merging the jars …"
  all=$(mktemp -d)
  mkdir -p "$all/META-INF/services"
  for jar in "$jars"/*.jar; do
    one=$(mktemp -d)
    (cd "$one" && "$JAVA_HOME/bin/jar" xf "$jar" && merge_into "$all" "$(basename "$jar" .jar)")
    cp -r "$one/." "$all/"
    rm -rf "$one" "$jar"
  done
  mv "$all/dev/tone/assets/fonts" "$jars/fonts" # typefaces are read as they lie
  "$JAVA_HOME/bin/java" --class-path "$all" "$root/packaging/assets/Sheets.java" "$all"
  find "$all" -type d -empty -delete
  (cd "$all" && "$JAVA_HOME/bin/jar" cfM "$jars/tone.jar" .)
  rm -rf "$all"
}

# merge_into ALL NAME: prepares the jar that is unpacked in the current folder for being copied into ALL.
merge_into() {
  local all=$1 licenses=META-INF/licenses/$2 release file
  for release in $(ls META-INF/versions 2>/dev/null | sort -n); do # the runtime is this JDK's
    [ "$release" -gt "$(jdk_release "$JAVA_HOME")" ] || cp -r "META-INF/versions/$release/." .
  done
  rm -rf OSGI-INF META-INF/versions META-INF/native-image META-INF/MANIFEST.MF META-INF/INDEX.LIST module-info.class
  rm -f META-INF/*.SF META-INF/*.RSA META-INF/*.DSA META-INF/*.EC
  mkdir -p META-INF/services "$licenses"
  find META-INF -maxdepth 1 -type f ! -name '*.kotlin_module' -exec mv {} "$licenses/" \;
  find META-INF/services -type f | while IFS= read -r file; do
    { cat "$file" && printf '\n'; } >>"$all/$file"
    rm "$file"
  done
  find . -type f | while IFS= read -r file; do
    [ ! -e "$all/$file" ] || fail "$file is in two jars, one of them $2."
  done
}

sqlite_platform() {
  local machine
  machine=$(uname -m)
  case $machine in arm64) machine=aarch64 ;; esac
  case $(uname) in Darwin) echo "Mac/$machine" ;; *) echo "Linux/$machine" ;; esac
}

# make_runtime: the modules that the jars use, and what nobody can see from them: what is looked up by name, locale data of
# our languages and the words of Thai, which lines break between, elliptic curves, zip files as file systems, and the HTTP server that the sample application runs on. bin/java stays, for the same reason.
make_runtime() {
  local modules
  say "Making the runtime …"
  modules=$("$JAVA_HOME/bin/jdeps" --multi-release 25 --ignore-missing-deps --class-path "$jars/*" --recursive \
    --print-module-deps "$jars"/tone-*.jar | tail -n 1) # warnings come first
  # Only libraries name it, which do without; with it they make event classes at each start.
  modules=$(printf %s "$modules" | tr , '\n' | grep -vx jdk.jfr | paste -s -d , -)
  rm -rf "$runtime"
  "$JAVA_HOME/bin/jlink" --add-modules "$modules,java.sql,java.naming,java.management,jdk.management,jdk.localedata,jdk.crypto.ec,jdk.zipfs,jdk.httpserver,jdk.unsupported,jdk.charsets" \
    --include-locales=en,ko,th --strip-debug --no-header-files --no-man-pages --generate-cds-archive --output "$runtime"
}

# quick_launcher LAUNCHER FOLDER: jpackage's launcher for Linux asks rpm and dpkg twice which package it belongs to before it starts
# anything, 130 ms at each start. A script does the same from the same configuration, which stays for what else reads it. The class path goes
# over a descriptor of the folder, so that it is the same wherever the package lies: the AOT cache knows the jar by the path
# that it was made with, and the JVM looked for that path in vain with each class, 8,000 times at each start.
quick_launcher() {
  local launcher=$1 folder=$2
  {
    printf '#!/bin/sh\n'
    printf 'self=$(readlink -f -- "$0")\nroot=${self%%/bin/*}\nAPPDIR=$root/lib/app\ncache=\n'
    printf '[ ! -f "$APPDIR/tone.aot" ] || cache=-XX:AOTCache=$APPDIR/tone.aot\n'
    printf 'exec 9<"$APPDIR"\n'
    printf 'exec "$root/lib/runtime/bin/java"'
    sed -n 's/^java-options=\(.*\)/ "\1"/p' "$folder/Tone.cfg" | tr -d '\n'
    printf ' ${cache:+"$cache"} -cp "'
    sed -n 's#^app\.classpath=$APPDIR/#/proc/self/fd/9/#p' "$folder/Tone.cfg" | paste -s -d : | tr -d '\n'
    printf '" %s "$@"\n' "$(sed -n 's/^app\.mainclass=//p' "$folder/Tone.cfg")"
  } >"$launcher.quick"
  chmod 755 "$launcher.quick"
  mv -f "$launcher.quick" "$launcher"
}

# train_cache LAUNCHER FOLDER: a run of the packaged app itself makes the AOT cache that later runs start from. It is the second one on
# its data, because every start but the first opens what this computer keeps.
train_cache() {
  local launcher=$1 folder=$2 data child window
  say "Training the AOT cache …"
  has_display || virtual_display
  own_bus
  data=$(mktemp -d)
  ending+=("rm -rf '$data'")
  ending+=("rm -f '$data.marks' '$data.record'")
  start_trained "$launcher" "$data"
  sleep 1 # what is known of the workspace is kept
  kill -TERM "$child"
  wait "$child" || true
  rm -f "$data.marks"
  start_trained "$launcher" "$data" "-XX:AOTMode=record -XX:AOTConfiguration=$data.record"
  window=$(xdotool search --onlyvisible --name '^Tone$' | head -n 1)
  use_app "$window"
  kill -TERM "$child"
  wait "$child" || true
  # In two steps: the process that would make the cache at the end of the run has not the descriptor that quick_launcher opens.
  JAVA_TOOL_OPTIONS="-XX:AOTMode=create -XX:AOTConfiguration=$data.record -XX:AOTCache=$folder/tone.aot" "$launcher" >>"$work/training.log" 2>&1 || true
  [ -s "$folder/tone.aot" ] || fail "No AOT cache was made; see $work/training.log"
  printf 'java-options=-XX:AOTCache=$APPDIR/tone.aot\n' >>"$folder/Tone.cfg"
}

# own_bus: a session bus where there is none, because people's desktops have one: what speaks to it is to be in the cache.
own_bus() {
  local bus
  [ -z "${DBUS_SESSION_BUS_ADDRESS:-}" ] && present dbus-daemon || return 0
  { read -r DBUS_SESSION_BUS_ADDRESS && read -r bus; } < <(dbus-daemon --session --fork --print-address=1 --print-pid=1) || return 0
  export DBUS_SESSION_BUS_ADDRESS
  ending+=("kill $bus 2>/dev/null")
}

# start_trained LAUNCHER DATA [OPTION]: starts the app as $child, until its drawing is there and its platform answers.
start_trained() {
  local launcher=$1 data=$2
  JAVA_TOOL_OPTIONS="${3-} -Dtone.timings=$data.marks ${drawing[*]-}" "$launcher" --data "$data" >"$work/training.log" 2>&1 &
  child=$!
  ending+=("kill $child 2>/dev/null")
  wait_for 90 grep -qs '"usable"' "$data.marks" || fail "The app showed no drawing; see $work/training.log"
  wait_for 90 grep -qs '"platform"' "$data.marks" || fail "The platform did not start; see $work/training.log"
}

# use_app WINDOW: what a person does in the first minute; it is what the cache then has ready.
use_app() {
  local keys
  xdotool windowfocus "$1" || true
  for keys in ctrl+1 v r Escape ctrl+equal ctrl+minus shift+1 ctrl+k Escape ctrl+2 ctrl+3 ctrl+1 F1 Escape; do
    xdotool key --delay 30 "$keys"
    sleep 0.4 # a person's pace: each view is laid out and drawn before the next
  done
  xdotool mousemove --window "$1" 700 400 click 4 click 4 click 5 click 5
  xdotool key r mousemove --window "$1" 640 380 mousedown 1 mousemove --window "$1" 700 420 sleep 0.1 mousemove --window "$1" 760 460 mouseup 1 sleep 0.4
  xdotool key Right sleep 0.2 key ctrl+z sleep 0.2 key ctrl+z
  sleep 1
}
