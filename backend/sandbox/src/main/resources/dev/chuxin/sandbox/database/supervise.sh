# supervise <run folder> <command ...>: runs the command until it ends or until stdin closes.
# The parent holds the other end of stdin and never writes: however it dies, the kernel closes the pipe.
run=$1
shift
trap '' INT QUIT HUP
exec 3<&0
"$@" </dev/null 3<&- &
child=$!
(
	read -r _ <&3
	kill -TERM "$child"
	tries=0
	while kill -0 "$child" && [ "$tries" -lt 60 ]; do
		sleep 0.5
		tries=$((tries + 1))
	done
	kill -KILL "$child"
) >/dev/null 2>&1 &
watcher=$!
wait "$child"
status=$?
kill "$watcher" 2>/dev/null
rm -rf "$run"
exit "$status"
