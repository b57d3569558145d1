#!/bin/sh
# Find a Chromium for the browser tests, or install the system's own where we may. Without one those tests are skipped
# and say so.
for name in chromium chromium-browser google-chrome google-chrome-stable; do
    command -v "$name" >/dev/null 2>&1 && exit 0
done
echo "No Chromium found: trying to install it"
if command -v apt-get >/dev/null 2>&1; then
    as_root=""
    [ "$(id -u)" = 0 ] || as_root="sudo -n"
    $as_root apt-get update -qq >/dev/null 2>&1
    DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq chromium >/dev/null 2>&1 && exit 0
fi
echo "Chromium could not be installed: the browser tests will be skipped"
exit 0
