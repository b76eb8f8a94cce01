@echo off
rem Builds only when the jar is missing; after a change to the sources delete server\target\sendcheck.jar.
rem UNTESTED: written for Windows by the example of the POSIX launcher beside it.
setlocal
set "ROOT=%~dp0"
set "JAR=%ROOT%server\target\sendcheck.jar"
if not exist "%JAR%" (
    echo Building Sendcheck, the first time this takes a minute ... 1>&2
    pushd "%ROOT%"
    call mvn -q -pl server -am package -Dmaven.test.skip=true -Dspotless.check.skip=true 1>&2
    if errorlevel 1 (
        popd
        echo sendcheck: the build failed 1>&2
        exit /b 3
    )
    popd
)
java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx128m -XX:-CreateCoredumpOnCrash -XX:-HeapDumpOnOutOfMemoryError -XX:ErrorFile=NUL -XX:-UsePerfData -jar "%JAR%" %*
exit /b %ERRORLEVEL%
