using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using TeamsOrchestrator.Teams.Inbound;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>The sample position with its sample CVs, which ship with the product.</summary>
internal sealed partial class SampleRequisition(IOptions<TeamsChannelOptions> channel)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Samples", "senior-data-engineer");

    private readonly Lazy<SampleIndex> index = new(() =>
    {
        using var stream = File.OpenRead(Path.Combine(Folder, "sample.json"));
        return JsonSerializer.Deserialize(stream, ScreeningJson.Default.SampleIndex) ?? throw new InvalidDataException("sample.json is empty.");
    });

    /// <summary>Gets a value indicating whether it may be started: in local mode only.</summary>
    public bool Available => channel.Value.LocalMode && File.Exists(Path.Combine(Folder, "sample.json"));

    public string Title => index.Value.Title;

    /// <summary>Says whether a command's arguments ask for it: <c>sample</c>, or <c>sample for …</c>.</summary>
    public static bool IsAskedFor(string arguments) => Sample().IsMatch(arguments);

    /// <summary>Reads the files, the job description first.</summary>
    public IEnumerable<(string Name, byte[] Content)> Files()
    {
        yield return (index.Value.JobDescription, File.ReadAllBytes(Path.Combine(Folder, index.Value.JobDescription)));
        foreach (var cv in index.Value.Cvs)
        {
            yield return (Path.GetFileName(cv.File), File.ReadAllBytes(Path.Combine(Folder, cv.File)));
        }
    }

    [GeneratedRegex(@"^\s*(?:sample|beispiel)(?:\s+(?:for|für)(?:\s|$)|\s*$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Sample();
}
