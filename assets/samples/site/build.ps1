# Puts the pages together, as build.sh does elsewhere.
$ErrorActionPreference = 'Stop'
Set-Location $PSScriptRoot
$out = 'dist'
$site = if ($env:SITE_NAME) { $env:SITE_NAME } else { 'Northlight' }
$utf8 = New-Object System.Text.UTF8Encoding $false
function Read-Text($path) { [IO.File]::ReadAllText((Resolve-Path $path), $utf8) }

Write-Output "Cleaning $out"
if (Test-Path $out) { Remove-Item $out -Recurse -Force }
New-Item -ItemType Directory $out | Out-Null

Write-Output 'Copying public files'
Copy-Item public\* $out -Recurse

$styles = 'styles.' + (Get-FileHash styles.css -Algorithm SHA256).Hash.Substring(0, 10).ToLower() + '.css'
Copy-Item styles.css "$out\$styles"
Write-Output "Fingerprinted styles.css as $styles"

$urls = ''
$pages = @(Get-ChildItem pages -Recurse -Filter *.html | Sort-Object FullName)
foreach ($page in $pages) {
  $name = $page.FullName.Substring((Resolve-Path pages).Path.Length + 1).Replace('\', '/')
  $text = Read-Text $page.FullName
  $first, $body = $text -split "`r?`n", 2
  if ($first -notmatch '^<!--\s*(.+?)\s*\|\s*(.+?)\s*\|\s*(.*?)\s*-->$') {
    Write-Output "error: pages/$($name): the first line has to be <!-- title | description | area -->"
    exit 1
  }
  $title, $description, $area = $Matches[1], $Matches[2], $Matches[3]
  $base = if ($name.Contains('/')) { '../' } else { '' }
  $html = (Read-Text partials\head.html) + $body + (Read-Text partials\foot.html)
  $html = $html.Replace('{{title}}', $title).Replace('{{description}}', $description).Replace('{{site}}', $site)
  $html = $html.Replace('{{styles}}', $styles).Replace('{{year}}', (Get-Date).Year.ToString()).Replace('{{base}}', $base)
  $html = $html.Replace("data-area=""$area""", "data-area=""$area"" aria-current=""page""")
  if ($html -match '\{\{[a-z]+\}\}') {
    Write-Output "error: pages/$($name): no value for $($Matches[0])"
    exit 1
  }
  $target = Join-Path $out $name
  New-Item -ItemType Directory -Force (Split-Path $target) | Out-Null
  [IO.File]::WriteAllText((Join-Path $PSScriptRoot $target), $html, $utf8)
  $urls += "  <url><loc>/$name</loc></url>`n"
  Write-Output "  $name  $title"
}
$sitemap = "<?xml version=""1.0"" encoding=""UTF-8""?>`n<urlset xmlns=""http://www.sitemaps.org/schemas/sitemap/0.9"">`n$urls</urlset>`n"
[IO.File]::WriteAllText((Join-Path $PSScriptRoot "$out\sitemap.xml"), $sitemap, $utf8)
Write-Output "Built $($pages.Count) pages, $(@(Get-ChildItem $out -Recurse -File).Count) files"
