#Requires -Version 5.1
<#
.SYNOPSIS
Builds TeamsOrchestrator and starts it on Windows. Arguments are passed on to the program: infra\run.ps1 screen --help
#>

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

# With a command the output is the command's alone, so that it can go into a file or a pipe: what is said here goes beside it.
$HasCommand = $args.Count -gt 0

$Root = Split-Path -Parent $PSScriptRoot
$Project = Join-Path $Root 'src\TeamsOrchestrator.Bot'
$Program = Join-Path $Root 'artifacts\bin\TeamsOrchestrator.Bot\release\TeamsOrchestrator.Bot.dll'
$Declined = Join-Path $Root 'data\run-without-pdf'
$Log = Join-Path $Root 'artifacts\log\run.log'

# No build server outlives the script.
$env:DOTNET_CLI_TELEMETRY_OPTOUT = '1'
$env:DOTNET_NOLOGO = '1'
$env:MSBUILDDISABLENODEREUSE = '1'
$env:DOTNET_CLI_USE_MSBUILD_SERVER = '0'
$env:UseSharedCompilation = 'false'

function Test-Tool([string] $Name) {
    return $null -ne (Get-Command $Name -CommandType Application -ErrorAction SilentlyContinue)
}

function Write-Words([string] $Text, [switch] $NoNewline) {
    if (-not $HasCommand) {
        Write-Host $Text -NoNewline:$NoNewline
    }
    elseif ($NoNewline) {
        [Console]::Error.Write($Text)
    }
    else {
        [Console]::Error.WriteLine($Text)
    }
}

function Test-Interactive {
    return [Environment]::UserInteractive -and -not [Console]::IsInputRedirected
}

function Stop-WithMessage([string] $Message) {
    Write-Words $Message
    exit 1
}

function Request-Consent([string] $Question) {
    Write-Words "$Question [Y/n] " -NoNewline
    $answer = [Console]::In.ReadLine()
    return $answer -eq '' -or $answer -like 'y*'
}

# One line of progress; the command's output goes to the log, and its end is shown where it failed.
function Invoke-Step([string] $Title, [scriptblock] $Command) {
    Write-Words "$Title ... " -NoNewline
    $began = Get-Date
    $ErrorActionPreference = 'Continue'
    & $Command 2>&1 | ForEach-Object { "$_" } | Add-Content -LiteralPath $Log -Encoding UTF8
    if ($LASTEXITCODE -eq 0) {
        Write-Words ('done ({0:N0} s)' -f ((Get-Date) - $began).TotalSeconds)
        return $true
    }

    Write-Words 'failed.'
    Get-Content -LiteralPath $Log -Tail 40 | ForEach-Object { Write-Words $_ }
    Write-Words "This was the end of $Log"
    return $false
}

function Test-Winget {
    return (Test-Tool 'winget') -and (Test-Interactive)
}

# What winget adds to PATH is read again, since this window would not see it.
function Install-Package([string] $Name, [string] $Id) {
    $installed = Invoke-Step "Installing $Name" { winget install --exact --id $Id --accept-source-agreements --accept-package-agreements }
    $env:Path = [Environment]::GetEnvironmentVariable('Path', 'Machine') + ';' + [Environment]::GetEnvironmentVariable('Path', 'User')
    return $installed
}

function Request-Package([string] $Name, [string] $Id) {
    return (Test-Winget) -and (Request-Consent "$Name was not found. Install it with winget ($Id)?") -and (Install-Package $Name $Id)
}

function Test-DotNet {
    if (-not (Test-Tool 'dotnet')) {
        return $false
    }

    Push-Location $Root
    try {
        $ErrorActionPreference = 'Continue'
        & dotnet --version 2>&1 | Out-Null
        return $LASTEXITCODE -eq 0
    }
    finally {
        Pop-Location
    }
}

function Test-Node {
    if (-not ((Test-Tool 'node') -and (Test-Tool 'npm'))) {
        return $false
    }

    # What the build of the web page asks for (its tool, Vite).
    $found = [version] ((& node --version).TrimStart('v').Split('-')[0])
    return $found.Major -gt 22 -or ($found.Major -eq 22 -and $found.Minor -ge 12) -or ($found.Major -eq 20 -and $found.Minor -ge 19)
}

function Test-Poppler {
    return (Test-Tool 'pdftohtml') -and (Test-Tool 'pdftoppm')
}

function Confirm-Poppler {
    if (Test-Poppler) {
        return
    }

    if (Test-Path -LiteralPath $Declined) {
        Write-Words "Without poppler, as you decided: PDFs will not be read. To be asked again, delete $Declined"
        return
    }

    Write-Words 'PDFs are read with poppler, which was not found. It can be had with one of these:'
    Write-Words '  winget install oschwartz10612.Poppler'
    Write-Words '  scoop install poppler'
    if (Test-Winget) {
        if (-not (Request-Consent 'Install it with winget now?')) {
            New-Item -ItemType Directory -Force -Path (Split-Path -Parent $Declined) | Out-Null
            New-Item -ItemType File -Force -Path $Declined | Out-Null
        }
        elseif ((Install-Package 'poppler' 'oschwartz10612.Poppler') -and (Test-Poppler)) {
            return
        }
    }

    Write-Words 'Going on without it: PDFs will not be read, Word and text files will.'
}

New-Item -ItemType Directory -Force -Path (Split-Path -Parent $Log) | Out-Null
Set-Content -LiteralPath $Log -Value '' -Encoding UTF8

if (-not (Test-DotNet) -and -not ((Request-Package 'The .NET SDK 10' 'Microsoft.DotNet.SDK.10') -and (Test-DotNet))) {
    Stop-WithMessage 'The .NET SDK 10 is needed. Get it from https://dotnet.microsoft.com/download/dotnet/10.0 and run this again in a new window.'
}

if (-not (Test-Node) -and -not ((Request-Package 'Node.js 20.19 or later' 'OpenJS.NodeJS.LTS') -and (Test-Node))) {
    Stop-WithMessage 'Node.js 20.19 or later is needed for the web page (of version 22: 22.12 or later). Get it from https://nodejs.org and run this again in a new window.'
}

Confirm-Poppler

if (-not (Invoke-Step 'Restoring packages' { dotnet restore $Project })) {
    exit 1
}

if (-not (Invoke-Step 'Building' { dotnet build $Project --no-restore --configuration Release --nologo -p:RunAnalyzers=false })) {
    exit 1
}

Write-Words 'Starting'
& dotnet $Program @args
exit $LASTEXITCODE
