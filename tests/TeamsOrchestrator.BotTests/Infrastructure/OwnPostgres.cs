using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace TeamsOrchestrator.BotTests.Infrastructure;

/// <summary>A PostgreSQL server of one test's own, which can be stopped under load. As root it runs as <c>postgres</c>, since it refuses to run as root.</summary>
internal sealed class OwnPostgres : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string folder;
    private readonly string programs;
    private readonly int port;

    private OwnPostgres(string folder, string programs, int port) => (this.folder, this.programs, this.port) = (folder, programs, port);

    /// <summary>Gets how to reach it.</summary>
    public string ConnectionString => string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres;Timeout=5");

    /// <summary>Gets the folder with <c>initdb</c> and <c>pg_ctl</c>, or null where there is none.</summary>
    public static string? Programs => new[] { "/usr/lib/postgresql", "/opt/homebrew/opt", "/usr/local/opt" }.Where(Directory.Exists)
        .SelectMany(root => Directory.EnumerateDirectories(root)).Select(version => Path.Combine(version, "bin")).Order(StringComparer.Ordinal)
        .LastOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")) && File.Exists(Path.Combine(bin, "pg_ctl")));

    private static bool IsRoot => string.Equals(Environment.UserName, "root", StringComparison.Ordinal);

    public static async Task<OwnPostgres> StartAsync()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var server = new OwnPostgres(Directory.CreateTempSubdirectory("teamsorchestrator-postgres-").FullName, Programs!, port);
        if (IsRoot)
        {
            await RunAsync("chown", "postgres", server.folder);
        }

        await server.RunAsServerAsync("initdb", "--pgdata", server.Data, "--username", "postgres", "--auth", "trust", "--encoding", "UTF8", "--locale", "C", "--no-sync");
        await server.UpAsync();
        return server;
    }

    /// <summary>Starts the server.</summary>
    public Task UpAsync() => RunAsServerAsync(
        "pg_ctl", "start", "--wait", "--silent", "--pgdata", Data, "--log", Path.Combine(folder, "server.log"),
        "--options", string.Create(CultureInfo.InvariantCulture, $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=100"));

    /// <summary>Stops the server at once, as where its machine loses power.</summary>
    public Task DownAsync() => RunAsServerAsync("pg_ctl", "stop", "--wait", "--silent", "--mode", "immediate", "--pgdata", Data);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await DownAsync();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private string Data => Path.Combine(folder, "data");

    private Task RunAsServerAsync(string program, params string[] arguments) => IsRoot
        ? RunAsync("runuser", ["-u", "postgres", "--", Path.Combine(programs, program), .. arguments])
        : RunAsync(Path.Combine(programs, program), arguments);

    // Its output goes nowhere: the server would hold on to it for as long as it runs.
    private static async Task RunAsync(string program, params string[] arguments)
    {
        var command = string.Join(' ', arguments.Prepend(program).Select(argument => $"'{argument.Replace("'", "'\\''", StringComparison.Ordinal)}'"));
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", $"cd / && {command} >/dev/null 2>&1"]))!;
        await process.WaitForExitAsync().WaitAsync(Patience);
        process.ExitCode.ShouldBe(0, command);
    }
}
