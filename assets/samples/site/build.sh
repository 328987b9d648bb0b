#!/bin/sh
# Puts the pages together: partials around each page, tokens filled in, styles under a name that changes with their content.
# Needs nothing but a POSIX shell. SITE_NAME renames the observatory.
set -eu
cd "$(dirname "$0")"

out=dist
site=${SITE_NAME:-Northlight}
year=$(date +%Y)

echo "Cleaning $out"
rm -rf "$out"
mkdir -p "$out"

echo "Copying public files"
cp -R public/. "$out/"

set -- $(cksum <styles.css)
styles="styles.$1.css"
cp styles.css "$out/$styles"
echo "Fingerprinted styles.css as $styles"

# The first line of a page is its head: <!-- title | description | name in the navigation -->
field() { sed -n "1s/^<!-- *\(.*\) *-->\$/\1/p" "$1" | cut -d '|' -f "$2" | sed 's/^ *//; s/ *$//'; }
escape() { printf '%s' "$1" | sed 's/[&/\]/\\&/g'; }

count=0
urls=""
for page in $(find pages -name '*.html' | sort); do
  name=${page#pages/}
  case $name in
    */*) base=../ ;;
    *) base= ;;
  esac
  title=$(field "$page" 1)
  description=$(field "$page" 2)
  area=$(field "$page" 3)
  if [ -z "$title" ] || [ -z "$description" ]; then
    echo "error: $page: the first line has to be <!-- title | description | area -->" >&2
    exit 1
  fi
  mkdir -p "$out/$(dirname "$name")"
  { cat partials/head.html; sed 1d "$page"; cat partials/foot.html; } |
    sed -e "s/{{title}}/$(escape "$title")/g" \
      -e "s/{{description}}/$(escape "$description")/g" \
      -e "s/{{site}}/$(escape "$site")/g" \
      -e "s/{{styles}}/$styles/g" \
      -e "s/{{year}}/$year/g" \
      -e "s#{{base}}#$base#g" \
      -e "s/data-area=\"$area\"/data-area=\"$area\" aria-current=\"page\"/" >"$out/$name"
  if grep -n '{{[a-z]*}}' "$out/$name" >&2; then
    echo "error: $page: no value for the token above" >&2
    exit 1
  fi
  urls="$urls  <url><loc>/$name</loc></url>
"
  count=$((count + 1))
  echo "  $name  $title"
done

cat >"$out/sitemap.xml" <<XML
<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
$urls</urlset>
XML

echo "Built $count pages, $(find "$out" -type f | wc -l | tr -d ' ') files"
