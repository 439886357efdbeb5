using TeamsOrchestrator.Bot.Downloads;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Downloads;

public sealed class DownloadTicketsTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_ticket_is_used_up_by_its_first_use()
    {
        var tickets = new DownloadTickets(new ManualClock(Start));
        var ticket = new DownloadTicket("t", Guid.CreateVersion7(), "cv", Guid.CreateVersion7());
        var token = tickets.Issue(ticket);

        tickets.Redeem(token).ShouldBe(ticket);
        tickets.Redeem(token).ShouldBeNull();
    }

    [Fact]
    public void A_ticket_expires_after_five_minutes()
    {
        var clock = new ManualClock(Start);
        var tickets = new DownloadTickets(clock);
        var token = tickets.Issue(new DownloadTicket("t", Guid.CreateVersion7(), "cv", Guid.CreateVersion7()));

        clock.Advance(TimeSpan.FromMinutes(5));

        tickets.Redeem(token).ShouldBeNull();
    }

    [Fact]
    public void Tokens_are_long_and_never_the_same()
    {
        var tickets = new DownloadTickets(new ManualClock(Start));
        var tokens = Enumerable.Range(0, 50).Select(_ => tickets.Issue(new DownloadTicket("t", Guid.CreateVersion7(), "cv", Guid.CreateVersion7()))).ToList();

        tokens.ShouldBeUnique(StringComparer.Ordinal);
        tokens.ShouldAllBe(token => token.Length >= 43);
    }
}
