using System.Text.Json.Serialization;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Bot.Cli.Screen;

/// <summary>A criterion as it is printed and read again. What is missing in a file is checked by its reader, which names the place.</summary>
[method: JsonConstructor]
internal sealed record ReportedCriterion(string? Id, string? Text, int Weight, bool MustHave)
{
    public static ReportedCriterion Of(Criterion criterion) => new(criterion.Id, criterion.Text, criterion.Weight, criterion.MustHave);
}
