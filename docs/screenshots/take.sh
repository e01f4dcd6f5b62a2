#!/usr/bin/env bash
# Takes a picture of each page of the workbench on the sample articles: light and dark, 1280 and 390 pixels wide.
# Usage: docs/screenshots/take.sh [FOLDER]. Needs Chromium.
set -euo pipefail
cd "$(dirname "$0")/../.."
SCREENSHOTS=$(realpath -m "${1:-out/screenshots}") dotnet run -c Release --project tests/Casus.Web.Tests -- -explicit only -class Casus.Web.Tests.Screenshots
