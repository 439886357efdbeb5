using System.IO.Compression;
using System.Text;
using TeamsOrchestrator.Agents.Documents;

namespace TeamsOrchestrator.UnitTests.Agents.Documents;

public sealed class ArchiveReaderTests
{
    [Fact]
    public async Task Files_come_out_by_their_names_alone_and_names_stay_distinct()
    {
        var zip = Zip(("cvs/ana.txt", "Ana"), ("../../etc/ana.txt", "Other Ana"), (@"C:\cvs\ben.txt", "Ben"), ("cvs/", string.Empty));

        var (entries, refusals) = await ReadAsync(zip);

        entries.Select(entry => (entry.Name, Encoding.UTF8.GetString(entry.Content.Span)))
            .ShouldBe([("ana.txt", "Ana"), ("ana (2).txt", "Other Ana"), ("ben.txt", "Ben")]);
        refusals.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_systems_leave_behind_is_passed_over()
    {
        var zip = Zip(("__MACOSX/._ana.txt", "x"), (".DS_Store", "x"), ("cvs/.hidden", "x"), ("Thumbs.db", "x"), ("ana.txt", "Ana"));

        var (entries, refusals) = await ReadAsync(zip);

        entries.Select(entry => entry.Name).ShouldBe(["ana.txt"]);
        refusals.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_over_its_limit_is_refused_by_name_and_the_others_go_on()
    {
        var zip = Zip(("big.txt", new string('x', 101)), ("small.txt", "Ana"));

        var (entries, refusals) = await ReadAsync(zip, new DocumentLimits { FileBytes = 100 });

        entries.Select(entry => entry.Name).ShouldBe(["small.txt"]);
        refusals.ShouldBe([new ArchiveRefusal("big.txt", UnreadableReason.TooLarge)]);
    }

    [Fact]
    public async Task Over_the_limits_of_files_and_bytes_the_rest_is_refused_by_name()
    {
        var zip = Zip(("a.txt", "aaaa"), ("b.txt", "bbbb"), ("c.txt", "cccc"));

        (await ReadAsync(zip, new DocumentLimits { ArchiveFiles = 2 })).Refusals.ShouldBe([new ArchiveRefusal("c.txt", UnreadableReason.TooManyFiles)]);
        (await ReadAsync(zip, new DocumentLimits { UnpackedArchiveBytes = 8 })).Refusals.ShouldBe([new ArchiveRefusal("c.txt", UnreadableReason.TooLarge)]);
    }

    [Fact]
    public async Task A_size_that_the_header_understates_does_not_help_a_bomb()
    {
        var zip = Zip(("bomb.txt", new string('x', 1_000_000)));
        Overwrite(zip, BitConverter.GetBytes(1_000_000), BitConverter.GetBytes(10));

        var (entries, refusals) = await ReadAsync(zip, new DocumentLimits { FileBytes = 1000 });

        entries.Where(entry => entry.Content.Length > 1000).ShouldBeEmpty();
        (entries.Count + refusals.Count).ShouldBe(1);
    }

    [Fact]
    public async Task A_zip_within_a_zip_is_refused_whatever_it_is_called_and_a_docx_is_not()
    {
        var zip = Zip(("inner.dat", Zip(("a.txt", "a"))), ("cv.docx", new DocxBuilder().Paragraph("Ana").Build()));

        var (entries, refusals) = await ReadAsync(zip);

        entries.Select(entry => entry.Name).ShouldBe(["cv.docx"]);
        refusals.ShouldBe([new ArchiveRefusal("inner.dat", UnreadableReason.NestedArchive)]);
    }

    [Fact]
    public async Task An_encrypted_file_needs_a_password()
    {
        var zip = Zip(("secret.txt", "Ana"));
        const int FlagsInDirectory = 8;
        zip[zip.AsSpan().IndexOf("PK\u0001\u0002"u8) + FlagsInDirectory] |= 1;

        (await ReadAsync(zip)).Refusals.ShouldBe([new ArchiveRefusal("secret.txt", UnreadableReason.PasswordProtected)]);
    }

    [Fact]
    public async Task A_damaged_zip_is_refused_as_a_whole() =>
        (await ReadAsync("PK\u0003\u0004 half a zip"u8.ToArray())).Refusals.ShouldBe([new ArchiveRefusal("cvs.zip", UnreadableReason.Corrupt)]);

    [Fact]
    public void A_zip_of_files_is_an_archive_and_a_text_is_not()
    {
        DocumentFormats.IsArchive("cvs.zip", Zip(("a.txt", "a"))).ShouldBeTrue();
        DocumentFormats.IsArchive("cvs.zip", "text"u8.ToArray()).ShouldBeFalse();
    }

    private static async Task<(List<ArchiveEntry> Entries, List<ArchiveRefusal> Refusals)> ReadAsync(byte[] zip, DocumentLimits? limits = null)
    {
        var entries = new List<ArchiveEntry>();
        var refusals = new List<ArchiveRefusal>();
        using var stream = new MemoryStream(zip);
        await foreach (var reading in new ArchiveReader(limits ?? new DocumentLimits()).ReadAsync("cvs.zip", stream, CancellationToken.None))
        {
            if (reading.Entry is not null)
            {
                entries.Add(reading.Entry);
            }
            else
            {
                refusals.Add(reading.Refusal.ShouldNotBeNull());
            }
        }

        return (entries, refusals);
    }

    internal static byte[] Zip(params (string Name, string Content)[] files) => Zip([.. files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Content)))]);

    private static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    private static void Overwrite(byte[] zip, byte[] what, byte[] with)
    {
        var found = 0;
        for (var index = 0; index + what.Length <= zip.Length; index++)
        {
            if (zip.AsSpan(index, what.Length).SequenceEqual(what))
            {
                with.CopyTo(zip, index);
                found++;
            }
        }

        found.ShouldBeGreaterThan(0);
    }
}
