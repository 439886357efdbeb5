using System.Text.Json;
using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Bot.Cli.Screen;

/// <summary>Reads criteria in the form in which <c>--json</c> prints them.</summary>
internal static class CriteriaFile
{
    private const string Form = """Expected is what --json prints as requisition.criteria, such as [{ "id": "sql", "text": "SQL", "weight": 3, "mustHave": true }].""";

    /// <summary>Reads the file.</summary>
    /// <exception cref="RefusedException">The file is not there, or does not hold usable criteria.</exception>
    public static async Task<CriteriaSet> ReadAsync(string path, SkillLexicon skills, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            throw new RefusedException($"The criteria {path} are not there. Check the path after --criteria; it has to be a file.");
        }

        try
        {
            await using var file = File.OpenRead(path);
            var written = await JsonSerializer.DeserializeAsync(file, ScreenJson.Default.ListReportedCriterion, cancellationToken);
            return Check(path, written ?? [], skills);
        }
        catch (JsonException exception)
        {
            var place = exception.LineNumber is { } line ? $" (line {line + 1})" : string.Empty;
            throw new RefusedException($"{path} is not a JSON array of criteria{place}. {Form}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException($"The criteria {path} cannot be opened. Check that you may read the file.");
        }
    }

    private static CriteriaSet Check(string path, List<ReportedCriterion> written, SkillLexicon skills)
    {
        if (written.Count is 0 or > CriteriaSet.MaxItems)
        {
            throw new RefusedException($"{path} holds {written.Count} criteria; between 1 and {CriteriaSet.MaxItems} are possible. {Form}");
        }

        var ids = new HashSet<string>(StringComparer.Ordinal);
        return new CriteriaSet([.. written.Select((criterion, index) => Check(path, criterion, index + 1, ids, skills))]);
    }

    private static Criterion Check(string path, ReportedCriterion? written, int number, HashSet<string> ids, SkillLexicon skills)
    {
        if (written is null || string.IsNullOrWhiteSpace(written.Id))
        {
            throw new RefusedException($"Criterion {number} of {path} has no id. Give each an \"id\" of its own.");
        }

        var (id, text) = (written.Id.Trim(), written.Text?.Trim());
        if (!ids.Add(id))
        {
            throw new RefusedException($"{path} has two criteria with the id \"{id}\". Give each an \"id\" of its own.");
        }

        if (string.IsNullOrEmpty(text) || text.Length > WrittenCriterion.MaxText)
        {
            throw new RefusedException($"Criterion \"{id}\" of {path} needs a \"text\" of 1 to {WrittenCriterion.MaxText} characters that says what is asked for.");
        }

        if (written.Weight is < Criterion.MinWeight or > Criterion.MaxWeight)
        {
            throw new RefusedException($"Criterion \"{id}\" of {path} has the weight {written.Weight}. The \"weight\" has to be between {Criterion.MinWeight} and {Criterion.MaxWeight}.");
        }

        return WrittenCriterion.Restore(id, text, written.Weight, written.MustHave, skills);
    }
}
