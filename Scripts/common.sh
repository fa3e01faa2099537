# Sourced by the scripts beside it: what they all need.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
program="$root/.build/release/eguide"

# What a build needs of the system.
build_packages=(libncursesw5-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libsqlite3-dev)

# need PACKAGE...: installs those that are missing, saying so first.
need() {
  local missing=() package
  for package in "$@"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] ||
      missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return
  if ! command -v apt-get >/dev/null; then
    echo "These packages are needed, and there is no apt-get to install them: ${missing[*]}" >&2
    return 1
  fi
  local sudo=()
  [ "$(id -u)" -eq 0 ] || sudo=(sudo)
  echo "Installing what is missing: ${sudo[*]} apt-get install ${missing[*]}" >&2
  "${sudo[@]}" apt-get update -qq >&2
  DEBIAN_FRONTEND=noninteractive \
    "${sudo[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
}

need_swift() {
  command -v swift >/dev/null && return
  echo "Swift 6.1 or later is needed on the PATH: https://www.swift.org/install/linux/" >&2
  return 1
}

# The release binaries, built only when a source is newer than they are.
build_release() {
  if [ -x "$program" ] && [ -x "$program-search" ] && [ -z "$(find "$root/Sources" "$root/Package.swift" \
    -newer "$program" -print -quit)" ]; then
    return
  fi
  need_swift
  need "${build_packages[@]}"
  echo "Building eguide, about three minutes the first time." >&2
  # At a fixed address: nothing of 20 MB of data has to be moved there first, which would take a third
  # of the time to the first frame and of the memory.
  local product fixed=()
  [ "$(uname)" != Linux ] || fixed=(-Xlinker -no-pie)
  for product in eguide-search eguide; do
    swift build --package-path "$root" -c release --static-swift-stdlib "${fixed[@]}" \
      --product "$product" >&2
  done
  touch "$program"
}
