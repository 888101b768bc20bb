@echo off
rem Starts limber on Windows. Builds it on first use only: after a change to the sources delete cli\target\lib.
rem Not tried on a Windows machine yet.
setlocal
set "root=%~dp0"
if exist "%root%cli\target\lib" goto run
echo building limber (first use)... 1>&2
pushd "%root%"
call mvn -q -B -Dmaven.test.skip=true -pl cli -am package 1>&2
if errorlevel 1 (
  popd
  exit /b 1
)
popd
:run
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
rem As the launcher for other systems does: threads of PyTorch that do not spin, and the quick compiler alone.
if not defined OMP_WAIT_POLICY set "OMP_WAIT_POLICY=PASSIVE"
"%java%" -XX:TieredStopAtLevel=1 -Djava.awt.headless=true "-Dlimber.root=%root%." -cp "%root%cli\target\*;%root%cli\target\lib\*" dev.limber.cli.Main %*
