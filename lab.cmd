@echo off
rem Runs Mitosis: finds a JDK 25, builds the program in laboratory\ when its sources are newer, and starts it.
setlocal enabledelayedexpansion
set "ROOT=%~dp0"
set "ROOT=%ROOT:~0,-1%"
set "JDK="

call :consider "%MITOSIS_JAVA_HOME%"
call :consider "%JAVA_HOME%"
for /f "delims=" %%J in ('where java 2^>nul') do call :consider "%%~dpJ.."
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\*" ^
	"%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%USERPROFILE%\.jdks\*" ^
	"%USERPROFILE%\scoop\apps\*") do call :consider "%%~D"
if not defined JDK (
	echo Mitosis needs a JDK 25: install one ^(https://adoptium.net^) or point MITOSIS_JAVA_HOME at it. 1>&2
	exit /b 1
)

set "STAMP=%ROOT%\laboratory\target\.built"
powershell -NoProfile -Command "$b = Get-Item '%STAMP%' -ErrorAction SilentlyContinue; $n = Get-ChildItem '%ROOT%\pom.xml','%ROOT%\laboratory\pom.xml','%ROOT%\laboratory\src\main' -Recurse -File | Where-Object { -not $b -or $_.LastWriteTime -gt $b.LastWriteTime }; if ($n) { exit 1 }"
if errorlevel 1 (
	echo Building lab itself ^(once^) ... 1>&2
	set "JAVA_HOME=%JDK%"
	pushd "%ROOT%"
	call mvnw.cmd -q -B -pl laboratory -am package -DskipTests 1>&2
	if errorlevel 1 (
		popd
		echo The build of lab failed; what Maven says is above. 1>&2
		exit /b 1
	)
	popd
	type nul > "%STAMP%"
)

"%JDK%\bin\java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED "-Dmitosis.checkout=%ROOT%" ^
	-cp "%ROOT%\laboratory\target\laboratory.jar;%ROOT%\laboratory\target\lib\*" io.mitosis.lab.Lab %*
exit /b %errorlevel%

:consider
if defined JDK exit /b
if not exist "%~1\bin\java.exe" exit /b
findstr /r /c:"^JAVA_VERSION=.25[.\"]" "%~1\release" >nul 2>&1 && set "JDK=%~1"
exit /b
