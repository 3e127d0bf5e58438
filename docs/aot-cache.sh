#!/usr/bin/env sh
# Makes an AOT cache of a program's classes and starts the program with it:
#   docs/aot-cache.sh "app.jar:lib/*" Main [arguments]
# The cache (app.aot in the working directory, or what AOT_CACHE names) is made by a first run of the program when it is missing
# or older than a jar on the class path. JDK 25; jars only.
set -eu
if [ $# -lt 2 ]; then
    echo "usage: $0 CLASSPATH MAIN [ARGUMENTS]" >&2
    exit 2
fi
classpath=$1
shift
cache=${AOT_CACHE:-app.aot}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

# In a subshell of its own, for the sake of its separator; -f: a star on a class path is not for the shell.
is_stale() (
    set -f
    IFS=:
    for entry in $classpath; do
        [ -n "$(find "${entry%\*}" -maxdepth 1 -name '*.jar' -newer "$cache" | head -n 1)" ] && return 0
    done
    return 1
)

if [ ! -f "$cache" ] || is_stale; then
    echo "making $cache" >&2
    exec "$java" -XX:AOTCacheOutput="$cache" --add-modules jdk.incubator.vector -cp "$classpath" "$@"
fi
exec "$java" -XX:AOTCache="$cache" --add-modules jdk.incubator.vector -cp "$classpath" "$@"
