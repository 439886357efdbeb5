using TeamsOrchestrator.Bot.Delivery;

namespace TeamsOrchestrator.Bot.Features.Insights;

/// <summary>Says by when something is to be decided, whoever it waits for.</summary>
/// <param name="Text">The day with its weekday, in words.</param>
/// <param name="Overdue">Whether it has passed.</param>
internal sealed record DueWords(string Text, bool Overdue)
{
    public static DueWords? Of(long? dueAt, long? expiredAt, CardRequest request, TimeProvider clock)
    {
        if (dueAt is not { } due)
        {
            return null;
        }

        if (expiredAt is { } expired)
        {
            return new DueWords(request.Words["Insights_Expired", request.Words.Day(expired, request.Reader?.TimeZone)], Overdue: true);
        }

        var overdue = due < clock.GetUtcNow().ToUnixTimeMilliseconds();
        return new DueWords(request.Words[overdue ? "Insights_Overdue" : "Insights_Due", request.Words.Day(due, request.Reader?.TimeZone)], overdue);
    }
}
