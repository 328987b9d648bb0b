# Makes Tone's .msi in build\dist. WRITTEN, NOT TRIED: nobody has run this on Windows yet.
# Needs JDK 25 (JAVA_HOME), Maven and WiX Toolset on the PATH.
$ErrorActionPreference = 'Stop'
$root = (Resolve-Path "$PSScriptRoot\..\..").Path
$work = "$root\build"
$dist = "$work\dist"
$jars = "$work\dist-jars"
$runtime = "$work\dist-runtime"
if (-not $env:JAVA_HOME -or -not (Test-Path "$env:JAVA_HOME\bin\jpackage.exe")) {
  throw 'Tone needs JDK 25: install one (for example Temurin 25) and set JAVA_HOME to it.'
}
$version = ([xml](Get-Content "$root\pom.xml")).project.version -replace '-SNAPSHOT$', ''
foreach ($folder in $dist, $jars, $runtime) { if (Test-Path $folder) { Remove-Item $folder -Recurse -Force } }
New-Item -ItemType Directory $dist | Out-Null

Push-Location $root
mvn -B -q -Dfast -DskipTests -pl app/desktop -am package cyclonedx:makeBom dependency:copy-dependencies "-DincludeScope=runtime" "-DoutputDirectory=$jars"
if ($LASTEXITCODE -ne 0) { throw 'The build failed.' }
Pop-Location
Copy-Item "$root\app\desktop\target\tone-desktop-*.jar" $jars
Get-ChildItem $jars -Filter javafx-*.jar | Where-Object Name -NotMatch '-win' | Remove-Item
New-Item -ItemType Directory "$jars\sbom" | Out-Null
Copy-Item "$root\app\desktop\target\sbom.cdx.json" "$jars\sbom\tone-desktop.cdx.json"
& "$env:JAVA_HOME\bin\java" --class-path "$jars\*" "$root\packaging\assets\ThirdParty.java" $jars "$jars\sbom\tone-desktop.cdx.json"
if ($LASTEXITCODE -ne 0) { throw 'What is shipped is not all licensed.' }
$main = (Get-ChildItem $jars -Filter tone-desktop-*.jar).Name

$modules = & "$env:JAVA_HOME\bin\jdeps" --multi-release 25 --ignore-missing-deps --print-module-deps (Get-ChildItem $jars -Filter *.jar).FullName
& "$env:JAVA_HOME\bin\jlink" --add-modules "$modules,jdk.localedata,jdk.crypto.ec,jdk.crypto.mscapi,jdk.zipfs,jdk.httpserver,jdk.unsupported,jdk.charsets" `
  --include-locales=en,ko,th --strip-debug --no-header-files --no-man-pages --generate-cds-archive --output $runtime
if ($LASTEXITCODE -ne 0) { throw 'jlink failed.' }

"extension=tone`nmime-type=application/vnd.tone.canvas`ndescription=Tone canvas`nicon=$($root.Replace('\', '/'))/assets/icons/tone.ico" |
  Set-Content "$dist\tone-file.properties" -Encoding ascii
& "$env:JAVA_HOME\bin\jpackage" --type msi --name Tone --app-version $version --vendor Tone --dest $dist `
  --input $jars --main-jar $main --main-class dev.tone.desktop.boot.Launcher --runtime-image $runtime `
  --icon "$root\assets\icons\tone.ico" --win-menu --win-shortcut --win-per-user-install `
  --win-upgrade-uuid 6d6e4b1c-53a2-4f0e-9c57-0c6f2a4b7d19 --file-associations "$dist\tone-file.properties" `
  --java-options '--enable-native-access=ALL-UNNAMED' --java-options '-XX:+UseSerialGC' --java-options '-Xmx1g' --java-options '-Dtone.licenses=$APPDIR\third-party.txt'
if ($LASTEXITCODE -ne 0) { throw 'jpackage failed.' }
Write-Output "Made: $((Get-ChildItem $dist -Filter *.msi).FullName)"
