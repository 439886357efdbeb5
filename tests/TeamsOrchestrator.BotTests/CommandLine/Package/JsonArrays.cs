using System.Text.Json.Nodes;

namespace TeamsOrchestrator.BotTests.CommandLine.Package;

internal static class JsonArrays
{
    /// <summary>Adds copies of the first item.</summary>
    public static void AddCopies(this JsonArray items, int count)
    {
        for (var copy = 0; copy < count; copy++)
        {
            items.Add(items[0]!.DeepClone());
        }
    }
}
