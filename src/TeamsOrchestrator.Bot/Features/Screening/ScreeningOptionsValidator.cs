using Microsoft.Extensions.Options;
using TeamsOrchestrator.Bot.Start;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>Says at start, by file and line, why a skills file cannot be used.</summary>
internal sealed class ScreeningOptionsValidator : IValidateOptions<ScreeningOptions>
{
    public ValidateOptionsResult Validate(string? name, ScreeningOptions options)
    {
        try
        {
            OwnSkills.Load(options.SkillsFile);
            return ValidateOptionsResult.Success;
        }
        catch (FormatException wrong)
        {
            return ValidateOptionsResult.Fail($"Screening__SkillsFile: {wrong.Message}");
        }
    }
}
