using TeamsOrchestrator.Agents.Models;
using TeamsOrchestrator.Agents.Prompts;
using TeamsOrchestrator.Agents.Screening;
using TeamsOrchestrator.Bot.Models;

namespace TeamsOrchestrator.Bot.Cli.Eval.Prompting;

/// <summary>Finds the versions that are to be measured.</summary>
internal static class PromptVersions
{
    /// <summary>The prompt for which there are labelled cases.</summary>
    public const string Measurable = "screener";

    // No prompt is nearly as long.
    private const int MostBytes = 200_000;

    /// <summary>Finds them: the product's, those of files, and the agent with rules where that was wanted.</summary>
    /// <exception cref="RefusedException">There is no such prompt, a file cannot be used, or there is no model to ask.</exception>
    public static async Task<IReadOnlyList<MeasuredVersion>> ReadAsync(PromptOrder order, IServiceProvider services, CancellationToken cancellationToken)
    {
        if (!PromptFiles.Names.Contains(order.Name, StringComparer.Ordinal))
        {
            throw new RefusedException($"There is no prompt '{order.Name}'. The prompts are: {string.Join(", ", PromptFiles.Names.Order(StringComparer.Ordinal))}.");
        }

        if (order.Name != Measurable)
        {
            throw new RefusedException($"There are no labelled cases for '{order.Name}'. What is labelled is which CVs fit which job, and the prompt that decides that is {Measurable}.");
        }

        var product = PromptFiles.Get(order.Name);
        var prompts = new List<(Prompt Prompt, string? File)> { (product, null) };
        foreach (var file in order.Files)
        {
            prompts.Add((await ReadAsync(file, product, cancellationToken), Path.GetFileName(file)));
        }

        var clients = services.GetRequiredService<ModelClients>();
        if (clients.Main is null && (order.Files.Count > 0 || !order.Local))
        {
            throw new RefusedException("There is no language model to ask: set Ai__Endpoint and Ai__Model, in the environment or in .env. With --local and no --prompt the agent that follows rules is measured alone.");
        }

        var versions = clients.Main is null ? [] : prompts.ConvertAll(version => WithModel(version.Prompt, version.File));
        return order.Local ? [.. versions, new MeasuredVersion(services.GetRequiredService<LocalScreeningAgent>(), null, new CountedCalls())] : versions;

        MeasuredVersion WithModel(Prompt prompt, string? file)
        {
            var calls = new CountedCalls();
            return new MeasuredVersion(new ModelScreeningAgent(new StructuredModel(clients.Main, clients.MainModel, calls, _ => prompt), services.GetRequiredService<TimeProvider>()), file, calls);
        }
    }

    private static async Task<Prompt> ReadAsync(string file, Prompt product, CancellationToken cancellationToken)
    {
        try
        {
            return new FileInfo(file) is { Exists: true, Length: > MostBytes } ? throw new RefusedException($"{file} is too large for a prompt: it may have {MostBytes / 1000} kB.")
                : PromptFit.Read(file, await File.ReadAllTextAsync(file, cancellationToken), product);
        }
        catch (PromptFileException mistake)
        {
            throw new RefusedException(mistake.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException($"{file} cannot be read. Check the path after --prompt.");
        }
    }
}
