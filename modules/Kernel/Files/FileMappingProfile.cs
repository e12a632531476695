using AutoMapper;

namespace FacultyDev.Kernel.Files;

internal sealed class FileMappingProfile : Profile
{
    public FileMappingProfile() => CreateMap<StoredFile, FileFacts>().ForCtorParam(nameof(FileFacts.SavedBy), to => to.MapFrom(file => file.SavedByName));
}
