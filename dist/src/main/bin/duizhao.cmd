@echo off
rem The command on Windows: Java from JAVA_HOME or the PATH, 17 or newer.
setlocal
set "DUIZHAO=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 "-Dduizhao.home=%DUIZHAO%" -cp "%DUIZHAO%\lib\*" org.duizhao.standalone.cli.Duizhao %*
exit /b %ERRORLEVEL%
