using Microsoft.Extensions.Options;

namespace TeamsOrchestrator.Bot.Features.Privacy.Retention;

/// <summary>Says at start how long data may be kept.</summary>
internal sealed class RetentionOptionsValidator : IValidateOptions<RetentionOptions>
{
    public ValidateOptionsResult Validate(string? name, RetentionOptions options)
    {
        var problems = new List<string>();
        if (options.CandidateMonths is < 1 or > RetentionOptions.MostMonths)
        {
            problems.Add($"Privacy__CandidateMonths has to be a number of months from 1 to {RetentionOptions.MostMonths}, was {options.CandidateMonths}.");
        }

        if (options.LogMonths is < RetentionOptions.FewestLogMonths or > RetentionOptions.MostMonths)
        {
            problems.Add(
                $"Privacy__LogMonths has to be a number of months from {RetentionOptions.FewestLogMonths} to {RetentionOptions.MostMonths}, was {options.LogMonths}: "
                + "whoever uses AI in hiring has to keep its records for six months at least.");
        }
        else if (options.LogMonths < options.CandidateMonths)
        {
            problems.Add($"Privacy__LogMonths ({options.LogMonths}) must not be less than Privacy__CandidateMonths ({options.CandidateMonths}): as long as people's data are kept, so are the reasons of what was decided about them.");
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
