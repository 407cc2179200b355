#!/bin/sh
# Measures accuracy on every labelled set and puts the tables into docs/accuracy.md, between its "begin" and "end" marks.
# Run from the project's root, after building:
#
#     src/training/accuracy.sh OUT [REAL]
#
# OUT is a folder for results; REAL the folder of the real yard (site.geojson, truth.geojson, muttenz_*.tif). Without REAL the
# blocks of the real yard stay as they are. Scenes that OUT already holds are not analyzed again.
set -eu
OUT=${1:?usage: src/training/accuracy.sh OUT [REAL]}
REAL=${2:-}
SAMPLE=sample-imagery
GUIDE=docs/accuracy.md
export OUT REAL SAMPLE
mkdir -p "$OUT/blocks"

# block NAME COMMAND: what the command prints, under the command itself.
block() {
  echo "$1" >&2
  {
    echo '```'
    echo "$2" | sed -e "s|\$OUT|out|g" -e "s|\$SAMPLE|$SAMPLE|g"
    echo
    sh -c "$2"
    echo '```'
  } > "$OUT/blocks/$1.tmp"
  mv "$OUT/blocks/$1.tmp" "$OUT/blocks/$1.txt"
}

# analyze NAME SITE SCENE...: one scene at a time, so that the times mean something.
analyze() {
  name=$1
  site=$2
  shift 2
  if [ ! -f "$OUT/$name/counts.csv" ]; then
    ./railcount analyze --quiet --jobs 1 --site "$site" --out "$OUT/$name" "$@" >&2
  fi
}

analyze sample "$SAMPLE/site.geojson" "$SAMPLE/scenes"
for half in test tune; do
  block "sample-$half" "./railcount evaluate --truth \$SAMPLE/truth --detections \$OUT/sample --split $half --site \$SAMPLE/site.geojson --types --reliability"
done

if [ -n "$REAL" ]; then
  for pixel in 0p255m 0p5m 0p8m 3m; do
    analyze real "$REAL/site.geojson" "$REAL"
    for half in test tune; do
      more=$([ "$half" = test ] && [ "$pixel" != 3m ] && echo " --reliability" || true)
      block "real-$pixel-$half" "./railcount evaluate --truth \$REAL/truth.geojson --detections \$OUT/real/muttenz_$pixel.detections.geojson --site \$REAL/site.geojson --split $half$more"
    done
  done
  for shift in "2 0" "-2 0" "0 2" "0 -2" "4 0" "-4 0" "0 4" "0 -4"; do
    east=${shift% *}
    north=${shift#* }
    site="$OUT/site_${east}_$north.geojson"
    ./railcount move-site --east "$east" --north "$north" "$REAL/site.geojson" "$site" >&2
    analyze "real_${east}_$north" "$site" "$REAL/muttenz_0p255m.tif" "$REAL/muttenz_0p5m.tif" "$REAL/muttenz_0p8m.tif"
    for pixel in 0p255m 0p5m 0p8m; do
      ./railcount evaluate --truth "$REAL/truth.geojson" --detections "$OUT/real_${east}_$north/muttenz_$pixel.detections.geojson" \
        --site "$site" --split test --moved-east "$east" --moved-north "$north" --csv "$OUT/moved_${pixel}_${east}_$north.csv" > /dev/null
    done
  done
  block real-moved "python3 src/training/moved.py \$OUT"
fi

awk -v blocks="$OUT/blocks" '
  /^<!-- begin / {
    print
    file = blocks "/" $3 ".txt"
    skip = 0
    while ((getline line < file) > 0) { print line; skip = 1 }
    next
  }
  /^<!-- end / { skip = 0 }
  !skip
' "$GUIDE" > "$OUT/accuracy.md"
cp "$OUT/accuracy.md" "$GUIDE"
