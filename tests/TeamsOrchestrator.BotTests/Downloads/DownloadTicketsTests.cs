using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Downloads;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Downloads;

public sealed class DownloadTicketsTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private static readonly DownloadTicket Ticket = new("t", Guid.CreateVersion7(), "cv", Guid.CreateVersion7(), "R-1\nproposed");

    [Fact]
    public void What_one_node_writes_every_node_with_the_same_key_reads_and_nobody_else()
    {
        var token = Tickets(new ManualClock(Start)).Issue(Ticket);

        Tickets(new ManualClock(Start)).Read(token).ShouldBe(Ticket);
        Tickets(new ManualClock(Start), key: 1).Read(token).ShouldBeNull();
        Tickets(new ManualClock(Start)).Read(token[..^2] + (token[^2] == 'A' ? 'B' : 'A') + token[^1]).ShouldBeNull();
        Tickets(new ManualClock(Start)).Read("guessed").ShouldBeNull();
        Tickets(new ManualClock(Start)).Read("not base64!").ShouldBeNull();
    }

    [Fact]
    public void A_ticket_expires_after_five_minutes()
    {
        var clock = new ManualClock(Start);
        var tickets = Tickets(clock);
        var token = tickets.Issue(Ticket with { Parameters = null });
        tickets.Read(token).ShouldBe(Ticket with { Parameters = null });

        clock.Advance(TimeSpan.FromMinutes(5));

        tickets.Read(token).ShouldBeNull();
    }

    [Fact]
    public void Tokens_are_long_and_never_the_same()
    {
        var tickets = Tickets(new ManualClock(Start));
        var tokens = Enumerable.Range(0, 50).Select(_ => tickets.Issue(Ticket)).ToList();

        tokens.ShouldBeUnique(StringComparer.Ordinal);
        tokens.ShouldAllBe(token => token.Length >= 43);
    }

    private static DownloadTickets Tickets(ManualClock clock, byte key = 0)
    {
        var bytes = new byte[32];
        bytes[0] = key;
        var (storage, audit) = (new StorageOptions { Key = Convert.ToBase64String(bytes) }, new AuditOptions { Key = Convert.ToBase64String(bytes) });
        return new DownloadTickets(DataKeys.Find(storage, audit, "unused")!, clock);
    }
}
