#!/bin/sh
# Starts Railcount with the Java that it brings along.
app=/usr/lib/railcount/app

# OpenCV writes its own account of a bad model to the shell; Railcount tells it in a sentence.
OPENCV_LOG_LEVEL=${OPENCV_LOG_LEVEL:-SILENT}
export OPENCV_LOG_LEVEL

case "${1:-app}" in
  app) set -- @$app/window.options -cp $app/railcount.jar org.railcount.Main "$@" ;;
  *) set -- -cp $app/railcount.jar org.railcount.Main "$@" ;;
esac
exec /usr/lib/railcount/runtime/bin/java -XX:SharedArchiveFile=$app/railcount.jsa -Drailcount.home=$app \
  -Drailcount.window.options=$app/window.options "$@"
