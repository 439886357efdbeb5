using System.Text.Encodings.Web;
using System.Text.Json;

namespace TeamsOrchestrator.UnitTests.Teams.Infrastructure;

/// <summary>Compares JSON with a reviewed file. UPDATE_SNAPSHOTS=1 writes the files anew, to be read as a diff.</summary>
internal static class Snapshot
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void ShouldMatchSnapshot(this byte[] json, string name)
    {
        var file = Path.Combine(SharedData.RepositoryRoot, "tests", "TeamsOrchestrator.UnitTests", "Teams", "Snapshots", name + ".json");
        using var document = JsonDocument.Parse(json);
        var actual = JsonSerializer.Serialize(document.RootElement, Indented).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") is "1")
        {
            File.WriteAllText(file, actual);
        }

        actual.ShouldBe(File.ReadAllText(file));
    }
}
