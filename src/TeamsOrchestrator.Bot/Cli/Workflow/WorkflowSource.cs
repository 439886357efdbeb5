using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Start;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.Bot.Cli.Workflow;

/// <summary>Finds the version of a workflow that somebody names.</summary>
internal static class WorkflowSource
{
    /// <summary>Reads a file, a stored version such as <c>candidate@1</c>, or what new work follows.</summary>
    /// <exception cref="RefusedException">There is no such version.</exception>
    /// <exception cref="WorkflowFileException">The file cannot be used.</exception>
    public static async Task<WorkflowDefinition> ReadAsync(string named, CancellationToken cancellationToken)
    {
        if (File.Exists(named))
        {
            return WorkflowReader.Read(named, (await File.ReadAllTextAsync(named, cancellationToken)).ReplaceLineEndings("\n"));
        }

        var parts = named.Split('@', 2);
        if (parts[0] is not (WorkflowCatalogue.Requisition or WorkflowCatalogue.Candidate))
        {
            throw new RefusedException($"'{named}' is no file and no workflow. Name a file, {WorkflowCatalogue.Requisition} or {WorkflowCatalogue.Candidate}, the latter two with a version as in {WorkflowCatalogue.Candidate}@1.");
        }

        var configuration = Configuration();
        if (parts.Length == 1)
        {
            return WorkflowCatalogue.Load(configuration["Workflows:Directory"]).Newest(parts[0]);
        }

        return int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? await StoredAsync(configuration, parts[0], version, cancellationToken)
            : throw new RefusedException($"'{parts[1]}' is no version: write a number, as in {parts[0]}@1.");
    }

    private static ConfigurationManager Configuration()
    {
        try
        {
            return ProductBuilder.Create([]).Configuration;
        }
        catch (StartException fault)
        {
            throw new RefusedException(fault.Message);
        }
    }

    private static async Task<WorkflowDefinition> StoredAsync(ConfigurationManager configuration, string name, int version, CancellationToken cancellationToken)
    {
        try
        {
            await using var db = ExistingStore.Open(configuration.GetSection("Storage").Get<StorageOptions>() ?? new StorageOptions());
            var stored = db is null ? null : await db.Definitions.AsNoTracking().SingleOrDefaultAsync(row => row.Name == name && row.Version == version, cancellationToken);
            return stored is not null
                ? WorkflowReader.Read($"{name}@{version}", stored.Text)
                : throw new RefusedException($"No version {version} of {name} was ever stored here: a start stores the one it finds.");
        }
        catch (Exception exception) when (ExistingStore.Cause(exception) is System.Data.Common.DbException or System.Net.Sockets.SocketException or TimeoutException)
        {
            throw new RefusedException($"The database cannot be read ({ExistingStore.Cause(exception).GetType().Name}). The command doctor says what is wrong with it.");
        }
    }
}
