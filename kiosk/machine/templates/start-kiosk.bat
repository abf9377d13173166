@echo off
rem Starts the kiosk, and starts it again whenever it ends by itself. The first time it is set up,
rem which needs the internet or a folder "wheels".
rem What is written behind it goes to the kiosk:  "Start kiosk" --windowed

setlocal
title Ketamine kiosk
cd /d "%~dp0"
if not exist main.py goto not_unpacked
if not exist .venv\ready.txt goto set_up

rem The packages are those that this version was made with, or they are set up anew.
fc /b requirements.txt .venv\ready.txt >nul 2>&1
if errorlevel 1 goto set_up
.venv\Scripts\python.exe -c "" >nul 2>&1
if errorlevel 1 goto set_up

:start
.venv\Scripts\python.exe -E -s -B main.py supervise %*
if errorlevel 1 goto stopped
exit /b 0

:set_up
set "FOUND="
for %%V in (3.13 3.12 3.11 3) do if not defined FOUND call :try py -%%V
if not defined FOUND call :try python
if not defined FOUND goto no_python
echo Setting up the kiosk. This takes some minutes, and only happens once.
if exist .venv rmdir /s /q .venv
%FOUND% -m venv .venv
if errorlevel 1 goto failed
set "FROM="
if exist wheels\ set "FROM=--no-index --find-links wheels"
.venv\Scripts\python.exe -m pip install --no-input --disable-pip-version-check --require-hashes --only-binary :all: %FROM% -r requirements.txt
if errorlevel 1 goto failed
.venv\Scripts\python.exe -m compileall -q kiosk
copy /y requirements.txt .venv\ready.txt >nul
if errorlevel 1 goto failed
goto start

:try
%* -c "import sys; sys.exit(sys.version_info < (3, 11) or sys.maxsize < 2**32)" >nul 2>&1
if not errorlevel 1 set "FOUND=%*"
exit /b 0

:not_unpacked
echo Unpack the zip file first: right-click it, choose "Extract All", and put it on a disk of this
echo computer. Then open "Start kiosk" in the new folder.
goto wait

:no_python
echo This computer has no Python 3.11 or newer with 64 bits. Get it from
echo https://www.python.org/downloads/ and install it as it suggests. Then open "Start kiosk" again.
goto wait

:failed
echo.
echo Setting up failed; the reason is above. Is this computer connected to the internet, or is the
echo folder "wheels" here? Then open "Start kiosk" again.
goto wait

:stopped
echo.
echo The kiosk has stopped; the reason is above. Open "Start kiosk" to start it again.

:wait
pause
exit /b 1
