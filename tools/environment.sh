#!/bin/sh
# Make .venv, if it is not there, and install a requirements file into it: environment.sh PYTHON REQUIREMENTS [OPTIONS OF PIP]
# Says in one line what is missing; knows nothing of what is installed.
set -eu
python=$1
requirements=$2
shift 2

recent() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }
whole() { "$1" -c 'import ensurepip, venv' >/dev/null 2>&1; }
install() {
    if [ "$(id -u)" = 0 ]; then before=""; else before="sudo -n"; fi
    command -v apt-get >/dev/null 2>&1 || return 1
    $before apt-get update -qq >/dev/null 2>&1 || true
    $before env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@" >/dev/null 2>&1
}

if [ ! -x .venv/bin/python ] || ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    if ! recent "$python"; then
        for newer in python3.14 python3.13 python3.12 python3.11; do
            if recent "$newer"; then python=$newer; break; fi
        done
    fi
    if ! command -v "$python" >/dev/null 2>&1; then install python3 python3-venv || true; fi
    if ! recent "$python"; then
        echo "The atlas needs Python 3.11 or newer; $python is $("$python" -V 2>&1 || true). Name another: make PYTHON=/path/to/python" >&2
        exit 1
    fi
    if ! whole "$python"; then
        version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        install "python$version-venv" || install python3-venv || true
        if ! whole "$python"; then
            echo "This Python cannot make environments; install what it lacks with: sudo apt-get install -y python$version-venv" >&2
            exit 1
        fi
    fi
    echo "Setting up .venv with $("$python" -V)"
    "$python" -m venv --clear .venv
fi
echo "Installing what $requirements names"
.venv/bin/python -m pip install -qq --disable-pip-version-check --no-input "$@" -r "$requirements"
