# What run and test share: install what is missing, build. Sourced, from the project's root.

say() { printf '\n== %s\n' "$*"; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# Installs the missing packages of the named sections of cmake/debian-packages.txt.
install_packages() {
  local wanted missing=() package
  wanted=$(awk -v sections=" $* " '/^\[/ { name = substr($0, 2, length($0) - 2); on = index(sections, " " name " ") } !/^[#[]/ && on' cmake/debian-packages.txt)
  for package in $wanted; do
    # A newer Node than Debian's, from wherever, serves as well.
    if [ "$package" = nodejs ] || [ "$package" = npm ]; then command -v "${package%js}" >/dev/null && continue; fi
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} = 0 ] && return
  say "Installing ${missing[*]}"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
}

# Vite needs Node 20.19 or newer; Debian 12 has 18, so a newer one comes from npm.
need_node() {
  local version
  version=$(node -p 'process.versions.node.split(".").map(Number).reduce((sum, part) => sum * 1000 + part, 0)' 2>/dev/null || echo 0)
  if [ "$version" -ge 20019000 ]; then return; fi
  local machine package
  machine=$(uname -m)
  package=node-linux-$([ "$machine" = aarch64 ] && echo arm64 || echo x64)
  if [ ! -x "build/node/node_modules/$package/bin/node" ]; then
    say "Fetching Node 22"
    mkdir -p build/node
    npm install --prefix build/node --no-save --no-audit --no-fund "$package@22"
  fi
  PATH="$PWD/build/node/node_modules/$package/bin:$PATH"
  export PATH
}

# npm ci in a folder, once for each state of its lock file.
install_modules() {
  local folder=$1
  if ! cmp -s "$folder/package-lock.json" "$folder/node_modules/.installed-lock"; then
    say "Installing npm packages of $folder"
    (cd "$folder" && npm ci --no-audit --no-fund)
    cp "$folder/package-lock.json" "$folder/node_modules/.installed-lock"
  fi
}

build_frontend() {
  need_node
  install_modules frontend
  local state
  state=$(cd frontend && find src public package-lock.json vite.config.ts tsconfig.json -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum)
  if [ ! -f frontend/dist/.vite/manifest.json ] || [ "$(cat frontend/dist/.built 2>/dev/null)" != "$state" ]; then
    say "Building the style sheet and scripts"
    (cd frontend && npm run --silent build)
    echo "$state" >frontend/dist/.built
  fi
}

# build_program PRESET [TARGET...]
build_program() {
  local preset=$1 targets=() target
  shift
  for target in "$@"; do targets+=(--target "$target"); done
  say "Building ($preset)"
  if [ -f contexts/package-lock.json ]; then
    need_node
    install_modules contexts
  fi
  cmake --preset "$preset" >/dev/null
  cmake --build --preset "$preset" "${targets[@]}"
}
