# Fills {{>name}} with partials\name.html, as build.sh does elsewhere.
$ErrorActionPreference = 'Stop'
Set-Location $PSScriptRoot
if (Test-Path dist) { Remove-Item dist -Recurse -Force }
New-Item -ItemType Directory dist | Out-Null
Copy-Item styles.css dist
foreach ($page in Get-ChildItem pages -Filter *.html | Sort-Object Name) {
  Write-Output "Building pages/$($page.Name)"
  $line = 0
  $result = foreach ($text in Get-Content $page.FullName -Encoding UTF8) {
    $line++
    if ($text -match '\{\{>(.+?)\}\}') {
      $name = $Matches[1]
      if (-not (Test-Path "partials\$name.html")) {
        [Console]::Error.WriteLine("pages/$($page.Name):$($line): error: no partial named ""$name"" (looked for partials/$name.html)")
        [Console]::Error.WriteLine('Build failed: 1 error')
        exit 3
      }
      Get-Content "partials\$name.html" -Encoding UTF8
    } else { $text }
  }
  $result | Set-Content "dist\$($page.Name)" -Encoding UTF8
}
Write-Output "Built $(@(Get-ChildItem dist -Filter *.html).Count) pages"
