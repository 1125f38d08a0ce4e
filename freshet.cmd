@echo off
rem Freshet's command for Windows: finds what it needs, builds when there is no build, and runs.
rem JAVA_HOME, and FRESHET_JAVA_OPTIONS for options of the Java that runs, are heeded.
setlocal enabledelayedexpansion
chcp 65001 >nul
set "HOME_DIR=%~dp0"
set "DIST=%HOME_DIR%cli\target\freshet"
set "BENCH=%HOME_DIR%benchmarks\target\bench"
set "COMMAND=%~1"
if "%COMMAND%"=="" set "COMMAND=help"

if /i "%COMMAND%"=="help" goto usage
if /i "%COMMAND%"=="--help" goto usage
if /i "%COMMAND%"=="-h" goto usage

call :jdk
if errorlevel 1 exit /b 1
where mvn >nul 2>nul || (echo freshet: Maven was not found: install Maven 3.8 or newer, so that mvn is on the PATH. 1>&2 & exit /b 1)
where node >nul 2>nul || (echo freshet: Node was not found: install Node 20 or newer, so that node is on the PATH. 1>&2 & exit /b 1)

if /i "%COMMAND%"=="test" goto test
if /i "%COMMAND%"=="bench" goto bench
if /i "%COMMAND%"=="build" (call :build cli & exit /b !errorlevel!)

if not exist "%DIST%\lib" (call :build cli || exit /b 1)
"%JAVA_HOME%\bin\java" -XX:+UseSerialGC -Xms24m -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 --enable-native-access=ALL-UNNAMED --add-opens=java.base/java.nio=ALL-UNNAMED %FRESHET_JAVA_OPTIONS% -cp "%DIST%\lib\*" dev.freshet.cli.Main %*
exit /b %errorlevel%

:test
if /i "%~2"=="--fast" (
  call mvn -B -f "%HOME_DIR%pom.xml" -Pchecks verify -pl "^!e2e"
) else (
  call mvn -B -f "%HOME_DIR%pom.xml" -Pchecks verify
)
exit /b %errorlevel%

:bench
if not exist "%BENCH%\lib" (call :build benchmarks || exit /b 1)
"%JAVA_HOME%\bin\java" --enable-native-access=ALL-UNNAMED --add-opens=java.base/java.nio=ALL-UNNAMED -cp "%BENCH%\lib\*" dev.freshet.benchmarks.Bench %2 %3 %4 %5
exit /b %errorlevel%

:build
echo Building Freshet; the first time takes a minute or two ... 1>&2
call mvn -B -q -f "%HOME_DIR%pom.xml" -DskipTests -Dmaven.test.skip package -pl %1 -am
exit /b %errorlevel%

rem JAVA_HOME is kept if it is 25 or newer; else the java on the PATH, then the usual folders are tried.
:jdk
if defined JAVA_HOME call :is_jdk "%JAVA_HOME%" && exit /b 0
for /f "delims=" %%j in ('where java 2^>nul') do (
  for %%d in ("%%~dpj..") do call :is_jdk "%%~fd" && (set "JAVA_HOME=%%~fd" & exit /b 0)
)
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\*" "%USERPROFILE%\.jdks\*") do (
  call :is_jdk "%%~fd" && (set "JAVA_HOME=%%~fd" & exit /b 0)
)
echo freshet: no JDK 25 or newer was found: install one, for instance Temurin 25, and set JAVA_HOME to its folder. 1>&2
exit /b 1

:is_jdk
if not exist "%~1\bin\javac.exe" exit /b 1
if not exist "%~1\release" exit /b 1
for /f "tokens=2 delims==." %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
  set "MAJOR=%%~v"
  set "MAJOR=!MAJOR:"=!"
  if !MAJOR! geq 25 exit /b 0
)
exit /b 1

:usage
echo Freshet: data apps in Java, on Snowflake
echo.
echo   freshet run FILE [--port 8501] [--host 127.0.0.1] [--no-browser] [--no-watch]
echo   freshet test [--fast]
echo   freshet bench [page^|connections^|snowglobe] [--json FILE]
echo   freshet snowglobe [--port 8443] [--db FILE] [--init FILE]
echo   freshet doctor [NAME]
echo   freshet build            builds again; do it after a source was changed
echo   freshet --version
exit /b 0
