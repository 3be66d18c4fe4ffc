@rem codeHost.mjs for the shell of Windows.
@node "%~dp0codeHost.mjs" %*
