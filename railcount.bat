@echo off
rem Runs Railcount, building it first where it has not been built. Needs a JDK, 17 or newer.
setlocal
set "HOME_DIR=%~dp0"
if defined JAVA_HOME (set "JAVA=%JAVA_HOME%\bin\java.exe") else (set "JAVA=java")
if not exist "%HOME_DIR%target\railcount.jar" (
  echo Building Railcount; the first time takes some minutes ... 1>&2
  pushd "%HOME_DIR%"
  call mvnw.cmd -q -B -ntp -DskipTests -Dspotless.check.skip=true package 1>&2
  if errorlevel 1 (
    popd
    echo railcount: the build failed; see the messages above. 1>&2
    exit /b 1
  )
  popd
)
rem A module path costs Java its own archive of classes: only what shows a window is given JavaFX.
set "JAVAFX="
if "%~1"=="" set "JAVAFX=yes"
if "%~1"=="app" set "JAVAFX=yes"
if "%~1"=="bench" set "JAVAFX=yes"
if not defined JAVAFX (
  "%JAVA%" "-Drailcount.home=%HOME_DIR%." -jar "%HOME_DIR%target\railcount.jar" %*
  exit /b
)
set "WINDOW="
if not "%~1"=="bench" set "WINDOW=@"%HOME_DIR%src\package\window.options""
"%JAVA%" %WINDOW% "-Drailcount.home=%HOME_DIR%." "-Drailcount.window.options=%HOME_DIR%src\package\window.options" --module-path "%HOME_DIR%target\lib\javafx" --add-modules javafx.controls,javafx.swing -jar "%HOME_DIR%target\railcount.jar" %*
exit /b %errorlevel%
