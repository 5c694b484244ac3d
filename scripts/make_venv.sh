#!/bin/sh
# make_venv.sh FOLDER: a virtual environment made with the first Python of a supported version on this machine.
# Set PYTHON to choose one yourself.
set -eu
folder=$1

supported() {
    "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null
}

for python in ${PYTHON:-python3 python3.13 python3.12 python3.11 python}; do
    command -v "$python" >/dev/null 2>&1 && supported "$python" || continue
    if ! "$python" -m venv --clear "$folder"; then
        rm -rf "$folder"
        echo "$python could not make a virtual environment. On Debian and Ubuntu: apt-get install python3-venv" >&2
        exit 1
    fi
    exit 0
done

echo "danhbo needs Python 3.11, 3.12 or 3.13; tried: ${PYTHON:-python3 python3.13 python3.12 python3.11 python}." >&2
echo "Install one, or name it: make install PYTHON=/path/to/python3.12" >&2
exit 1
