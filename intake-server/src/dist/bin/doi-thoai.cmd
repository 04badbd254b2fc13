@echo off
rem Runs a command of the program, "serve" where none is named:   bin\doi-thoai.cmd [command] [options]
rem DOI_THOAI_HOME          folder with the files of the commune; without it doi-thoai-cua-xa beside the folder of the program
rem DOI_THOAI_JAVA_OPTIONS  options of Java, -Xmx512m without it
rem JAVA_HOME               the Java to use, 17 or later; without it the one on the path
setlocal
chcp 65001 >nul
for %%i in ("%~dp0..") do set "PROGRAM=%%~fi"
for %%i in ("%PROGRAM%\..") do set "BESIDE=%%~fi"
if not defined DOI_THOAI_HOME set "DOI_THOAI_HOME=%BESIDE%\doi-thoai-cua-xa"
rem Quotes that somebody put into a variable would end our own.
set "DOI_THOAI_HOME=%DOI_THOAI_HOME:"=%"
if not defined DOI_THOAI_JAVA_OPTIONS set "DOI_THOAI_JAVA_OPTIONS=-Xmx512m"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME:"=%\bin\java.exe"

"%JAVA%" -version 2>&1 | findstr /r "version..1[7-9] version..[2-9][0-9]" >nul
if errorlevel 1 (
  echo Cần Java 17 trở lên. Cài Java mới hơn, hoặc đặt JAVA_HOME. 1>&2
  exit /b 1
)

if "%~1"=="--help" goto run
if "%~1"=="--version" goto run
if exist "%DOI_THOAI_HOME%\jbake.properties" goto run
echo Lần đầu: tạo thư mục của xã "%DOI_THOAI_HOME%". Nếu xã đã có thư mục này ở nơi khác, dừng lại và đặt DOI_THOAI_HOME. 1>&2
if not exist "%DOI_THOAI_HOME%" mkdir "%DOI_THOAI_HOME%"
if not exist "%DOI_THOAI_HOME%\content" xcopy "%PROGRAM%\first\content" "%DOI_THOAI_HOME%\content" /E /I /Q >nul
if errorlevel 1 goto unwritable
copy /Y "%PROGRAM%\first\jbake.properties" "%DOI_THOAI_HOME%\jbake.properties" >nul
if errorlevel 1 goto unwritable

:run
"%JAVA%" %DOI_THOAI_JAVA_OPTIONS% -Dfile.encoding=UTF-8 -jar "%PROGRAM%\program\intake-server.jar" %*
exit /b %errorlevel%

:unwritable
echo Chưa tạo được thư mục của xã "%DOI_THOAI_HOME%". Kiểm tra quyền ghi và chỗ trống, hoặc đặt DOI_THOAI_HOME ở nơi khác. 1>&2
exit /b 1
