@echo off
rem The same build on Windows, with what Windows itself has.
powershell -NoProfile -ExecutionPolicy Bypass -File "%~dp0build.ps1"
exit /b %ERRORLEVEL%
