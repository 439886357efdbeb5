using System.Text.Json;

namespace TeamsOrchestrator.UnitTests.Teams.Infrastructure;

/// <summary>The recorded activities that are strict JSON, one by one; transcripts give several.</summary>
internal static class RecordedActivities
{
    public const string Folder = "data/activities";

    public static TheoryData<string> Names()
    {
        var data = new TheoryData<string>();
        foreach (var (name, _) in All())
        {
            data.Add(name);
        }

        if (data.Count is 0)
        {
            data.Add("(no data)"); // the attribute skips it, or the test fails on it in CI
        }

        return data;
    }

    public static string Read(string name) => All().Single(a => string.Equals(a.Name, name, StringComparison.Ordinal)).Json;

    private static IEnumerable<(string Name, string Json)> All()
    {
        var root = SharedData.Folder(Folder);
        if (!Directory.Exists(root))
        {
            yield break;
        }

        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (Path.GetExtension(file) is not (".json" or ".transcript"))
            {
                continue;
            }

            var name = Path.GetRelativePath(root, file);
            using var document = JsonDocument.Parse(File.ReadAllText(file)); // drops a byte order mark
            if (document.RootElement.ValueKind is JsonValueKind.Array)
            {
                var index = 0;
                foreach (var item in document.RootElement.EnumerateArray())
                {
                    yield return ($"{name}#{index++}", item.GetRawText());
                }
            }
            else
            {
                yield return (name, document.RootElement.GetRawText());
            }
        }
    }
}
