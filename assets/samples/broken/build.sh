#!/bin/sh
# Fills {{>name}} with partials/name.html. It stops at the first partial that does not exist: pages/prices.html wants one.
set -eu
cd "$(dirname "$0")"

rm -rf dist
mkdir dist
cp styles.css dist/

for page in pages/*.html; do
  echo "Building $page"
  line=0
  while IFS= read -r text; do
    line=$((line + 1))
    case $text in
      *'{{>'*'}}'*)
        name=${text#*'{{>'}
        name=${name%%'}}'*}
        if [ ! -f "partials/$name.html" ]; then
          echo "$page:$line: error: no partial named \"$name\" (looked for partials/$name.html)" >&2
          echo "Build failed: 1 error" >&2
          exit 3
        fi
        cat "partials/$name.html"
        ;;
      *) printf '%s\n' "$text" ;;
    esac
  done <"$page" >"dist/${page#pages/}"
done
echo "Built $(find dist -name '*.html' | wc -l | tr -d ' ') pages"
