using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Features.Reviews;

public sealed class CriteriaEditTests
{
    private static readonly (string Name, byte[] Content) Job = Cvs.Text("job-description.md", """
        # Platform Engineer

        ## Requirements
        - SQL is required
        - Python is required
        - Kubernetes is required
        - Terraform is required
        - Docker
        - Kafka
        - Linux
        - Azure
        - Java
        - PostgreSQL
        """);

    [Fact]
    public async Task More_than_eight_rows_make_pages_that_keep_what_was_entered()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Platform Engineer for Morgan Manager", Job, Cvs.Ana);
        var review = morgan.Find("R-1", "criteria");
        var first = await morgan.ClickAsync(review, "Edit");

        // Act: a change on each page, one added on the second; then there and back again, with a mistake on the way
        var second = await morgan.ClickAsync(first, "Next page", ("c0", "Low"), ("t1", "Python 3"));
        var added = await morgan.ClickAsync(second, "Previous page", ("c8", "Drop"), ("t10", "2 years of experience with Go"), ("c10", "High"));
        var refused = await morgan.ClickAsync(added, "Save and approve", ("c0", "Low"), ("t1", "Python 3"), ("t2", "Native English speaker"));
        var saved = await morgan.ClickAsync(refused, "Save and approve", ("c0", "Low"), ("t1", "Python 3"), ("t2", "Kubernetes"));
        await morgan.SayAsync("criteria R-1");
        var approved = morgan.Messages[^1].Words;
        await riley.SayAsync("status R-1");

        // Assert
        saved.Words.ShouldContain("What Morgan Manager changed");
        saved.Words.ShouldContain("the AI wrote: Python\n");
        saved.Words.ShouldContain("now: Python **3**");
        saved.Words.ShouldContain("left out: Java");
        saved.Words.ShouldContain("added: 2 years of experience with Go (weight: high)");
        riley.Messages[^1].Words.ShouldContain("Python → Python 3");
        first.Words.ShouldContain("Page 1 of 2. What you enter is kept when you turn the page.");
        second.Words.ShouldContain("Page 2 of 2");
        added.Words.ShouldContain("Python 3");
        refused.Words.ShouldContain("must not count");
        saved.Words.ShouldContain("Morgan Manager changed the criteria and approved them");
        approved.ShouldContain("Python 3");
        approved.ShouldContain("2 years of experience with Go");
        approved.ShouldNotContain("Java");
    }
}
