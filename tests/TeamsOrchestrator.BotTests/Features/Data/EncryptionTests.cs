using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Features.Data;

/// <summary>What is known of a candidate is readable with that candidate's key alone.</summary>
public sealed class EncryptionTests
{
    [Theory]
    [OnEveryDatabase]
    public async Task A_candidates_files_profile_and_artifacts_are_encrypted_each_with_the_candidates_own_key(Database database)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(database);
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await ScreeningDriver.StartAsync(riley, morgan, Cvs.Ana, Cvs.Ben);
        var candidates = await app.LookAsync(db => db.Candidates.OrderBy(row => row.Name).ToListAsync());
        var (ana, ben) = (candidates[0], candidates[1]);
        var artifacts = await app.LookAsync(db => db.Artifacts.Where(row => row.CandidateId != null).ToListAsync());
        var blobs = await app.LookAsync(db => db.Blobs.ToListAsync());

        // Assert: nothing readable lies in the tables
        artifacts.Select(row => row.Kind).Distinct().Count().ShouldBeGreaterThanOrEqualTo(4);
        foreach (var bytes in artifacts.Select(row => row.Content).Concat(blobs.Select(row => row.Content)))
        {
            var text = Encoding.UTF8.GetString(bytes);
            text.ShouldNotContain("Soler");
            text.ShouldNotContain("JavaScript");
        }

        // each opens with its own key, with no other, and not after one bit changed
        foreach (var row in artifacts.Where(row => row.CandidateId == ana.Id))
        {
            (await OpenAsync(app, ana.FileId, row.Content)).ShouldNotBeNull();
            await Should.ThrowAsync<AuthenticationTagMismatchException>(() => OpenAsync(app, ben.FileId, row.Content));
            foreach (var place in new[] { 0, 13, row.Content.Length - 1 })
            {
                byte[] tampered = [.. row.Content];
                tampered[place] ^= 1;
                await Should.ThrowAsync<AuthenticationTagMismatchException>(() => OpenAsync(app, ana.FileId, tampered));
            }
        }

        // a key passed off as another candidate's opens nothing
        await app.LookAsync(async db =>
        {
            var stolen = await db.DataKeys.AsNoTracking().SingleAsync(row => row.Id == ben.FileId);
            await db.DataKeys.Where(row => row.Id == ana.FileId).ExecuteUpdateAsync(set => set.SetProperty(row => row.Wrapped, stolen.Wrapped));
            return 0;
        });
        await Should.ThrowAsync<AuthenticationTagMismatchException>(() => OpenAsync(app, ana.FileId, artifacts[0].Content));

        // and without its key it is gone for good
        await app.LookAsync(db => db.DataKeys.Where(row => row.Id == ben.FileId).ExecuteDeleteAsync());
        (await OpenAsync(app, ben.FileId, artifacts.First(row => row.CandidateId == ben.Id).Content)).ShouldBeNull();
    }

    [Fact]
    public async Task Two_seals_of_the_same_bytes_differ()
    {
        await using var app = await TestApp.StartAsync();
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Enter(Persona.Tenant);
        var vault = scope.ServiceProvider.GetRequiredService<CandidateVault>();
        var id = Guid.CreateVersion7();
        vault.CreateKey(id);

        var first = await vault.ProtectAsync(id, "the same"u8.ToArray(), CancellationToken.None);
        var second = await vault.ProtectAsync(id, "the same"u8.ToArray(), CancellationToken.None);

        first.ShouldNotBe(second);
    }

    private static async Task<byte[]?> OpenAsync(TestApp app, Guid keyId, byte[] content)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Enter(Persona.Tenant);
        return await scope.ServiceProvider.GetRequiredService<CandidateVault>().UnprotectAsync(keyId, content, CancellationToken.None);
    }
}
