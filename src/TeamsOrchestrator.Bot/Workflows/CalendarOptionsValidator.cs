using System.Globalization;
using Microsoft.Extensions.Options;
using TeamsOrchestrator.Hiring.WorkingTime;

namespace TeamsOrchestrator.Bot.Workflows;

/// <summary>Says at start where the country is not known or the working day makes no sense.</summary>
internal sealed class CalendarOptionsValidator : IValidateOptions<CalendarOptions>
{
    private static readonly TimeSpan Least = TimeSpan.FromHours(1);

    public ValidateOptionsResult Validate(string? name, CalendarOptions options)
    {
        var problems = new List<string>();
        if (options.Holidays is { } country && !PublicHolidays.Knows(country))
        {
            problems.Add($"Calendar__Country is '{country}', whose public holidays are not known. Known are {string.Join(", ", PublicHolidays.Countries)}. Remove it to count Monday to Friday.");
        }

        if (options.WorkdayUntil < options.WorkdayFrom || options.WorkdayUntil - options.WorkdayFrom < Least)
        {
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"Calendar__WorkdayUntil ({options.WorkdayUntil:HH\\:mm}) must be at least an hour after Calendar__WorkdayFrom ({options.WorkdayFrom:HH\\:mm})."));
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
