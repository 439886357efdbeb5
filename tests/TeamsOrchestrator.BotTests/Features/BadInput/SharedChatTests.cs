using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Teams.Inbound;

namespace TeamsOrchestrator.BotTests.Features.BadInput;

/// <summary>In group chats and channels the bot shows counts and states only; names, files and decisions stay in personal chats.</summary>
public sealed class SharedChatTests
{
    private static readonly string[] Secrets = ["Soler", "Okafor", "ana-soler", "ben-okafor", "job-description", "Fabrikam", "Python", "Morgan"];

    [Theory]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public async Task Cvs_are_asked_for_in_the_personal_chat_with_a_link_to_it(string type)
    {
        // Arrange: outside local mode the link is a deep link of Teams
        var teams = Options.Create(new TeamsChannelOptions { AppId = "11111111-2222-3333-4444-555555555555" });
        await using var app = await TestApp.StartAsync(Database.Sqlite, services =>
            services.AddSingleton(provider => ActivatorUtilities.CreateInstance<BotLink>(provider, teams, false)));
        var (riley, _, _) = await app.MeetEverybodyAsync();
        var chat = new SharedChat(app, "19:shared", type);

        // Act
        await chat.SayAsync(riley, "screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);
        await chat.SayAsync(riley, string.Empty, Cvs.Ana);
        await chat.SayAsync(riley, "pending");

        // Assert
        const string Link = "(https://teams.microsoft.com/l/chat/0/0?users=28:11111111-2222-3333-4444-555555555555)";
        chat.Everything.ShouldBe($"""
            CVs are personal. Please send them to me in [our personal chat]{Link}, and I start there.
            ---
            CVs are personal. Please send them to me in [our personal chat]{Link}, and I start there.
            ---
            I answer in [our personal chat]{Link}.
            """);
        (await app.LookAsync(db => db.Requisitions.CountAsync())).ShouldBe(0);
        (await app.LookAsync(db => db.Files.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Whatever_is_asked_in_a_shared_chat_no_name_and_no_file_name_is_shown_there()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, harper) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana, Cvs.Ben, ("cvs.zip", BrokenFiles.Zip(("half.docx", [1, 2, 3]))));
        await morgan.ClickAsync(morgan.Find("R-1", "criteria"), "Approve");
        var chat = new SharedChat(app, "19:group", "groupChat");

        // Act
        foreach (var person in new[] { riley, morgan, harper })
        {
            foreach (var command in new[]
            {
                "help", "status", "status R-1", "pending", "candidates", "candidates R-1", "candidate C-1", "why C-1", "why Soler", "criteria R-1", "withdraw C-1", "close R-1 filled", "cancel R-1", "nonsense",
            })
            {
                await chat.SayAsync(person, command);
            }
        }

        // Assert
        foreach (var secret in Secrets)
        {
            chat.Everything.ShouldNotContain(secret);
        }

        chat.Everything.ShouldContain("I answer in our personal chat.");
        chat.Everything.ShouldContain("In shared chats I show counts and states only.");
        riley.Find("Candidates of R-1", "Ana Soler");
        morgan.Find("Ana Soler (C-");
    }

    [Fact]
    public async Task A_button_copied_into_a_shared_chat_shows_nothing_there()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana, Cvs.Ben);
        await morgan.ClickAsync(morgan.Find("R-1", "criteria"), "Approve");
        await morgan.SayAsync("why C-1");
        await riley.SayAsync("candidates R-1");
        await riley.SayAsync("withdraw C-1");
        await morgan.SayAsync("pending");
        var chat = new SharedChat(app, "19:group", "groupChat");

        // Act and assert
        foreach (var person in new[] { riley, morgan })
        {
            foreach (var action in person.Messages.Where(message => message.Card is not null).SelectMany(message => CardWords.Actions(message.Card!.Value))
                .Where(action => action.GetProperty("type").ValueEquals("Action.Execute") && !action.GetProperty("verb").ValueEquals("chat.say")).ToList())
            {
                var answer = await chat.InvokeAsync(person, action);

                foreach (var secret in Secrets)
                {
                    answer.Words.ShouldNotContain(secret, Case.Sensitive, $"{action.GetProperty("verb")} shows it in a shared chat");
                }
            }
        }
    }
}
