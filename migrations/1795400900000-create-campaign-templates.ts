import type { MigrationInterface, QueryRunner } from 'typeorm';

/** With these plans every agency begins; it makes them its own. One row of a plan on a line. */
const DENGUE = `{
  "publics": [
    {"key": "rumah-tangga", "name": "Penghuni rumah di kelurahan endemis DBD", "segment": "Pengelola rumah tangga, terutama ibu, di rumah dengan bak mandi, tandon, atau penampung air dispenser", "awareness": "medium", "involvement": "medium", "channels": ["whatsapp", "instagram", "face_to_face"], "offlineChannels": ["face_to_face", "print"], "literacyNotes": "Lebih mudah menerima gambar dan suara daripada teks panjang; pakai bahasa daerah di tingkat RW."},
    {"key": "kader", "name": "Kader juru pemantau jentik (jumantik) dan posyandu", "segment": "Kader RW yang mengunjungi rumah setiap pekan dan melapor ke puskesmas", "awareness": "high", "involvement": "high", "channels": ["whatsapp", "face_to_face"], "offlineChannels": ["face_to_face"], "literacyNotes": "Memerlukan kartu pemeriksaan satu halaman dan jawaban siap pakai untuk pertanyaan tentang fogging."},
    {"key": "orang-tua", "name": "Orang tua anak usia sekolah", "segment": "Orang tua murid PAUD sampai SMP, usia anak dengan kasus DBD terbanyak", "awareness": "low", "involvement": "high", "channels": ["whatsapp", "facebook", "tiktok"], "offlineChannels": ["letter", "face_to_face"], "literacyNotes": "Grup WhatsApp kelas dibaca malam hari; pesan harus dapat diteruskan tanpa membuka tautan."}
  ],
  "objectives": [
    {"key": "tahu-3m", "publicKey": "rumah-tangga", "direction": "increase", "outcomeKind": "knowledge", "outcome": "menyebut 3M Plus dan jadwal menguras mingguan tanpa dibantu", "metric": "Rumah tangga yang menyebut 3M Plus dan jadwal menguras mingguan tanpa dibantu", "unit": "persen", "targetValue": "60", "targetDelta": "20", "dueDays": 75, "method": "Survei rumah tangga, acak dua tahap, n = 300, pertanyaan terbuka", "weight": 1},
    {"key": "yakin-psn", "publicKey": "rumah-tangga", "direction": "increase", "outcomeKind": "predisposition", "outcome": "menilai pemberantasan sarang nyamuk lebih penting daripada fogging", "metric": "Rumah tangga yang menilai pemberantasan sarang nyamuk lebih penting daripada fogging", "unit": "persen", "targetValue": "55", "targetDelta": "15", "dueDays": 105, "method": "Survei rumah tangga yang sama, skala setuju lima tingkat", "weight": 1, "dependsOnKey": "tahu-3m"},
    {"key": "bebas-jentik", "publicKey": "rumah-tangga", "direction": "increase", "outcomeKind": "behaviour", "outcome": "menguras dan menutup penampungan air sehingga rumah bebas jentik", "metric": "Angka bebas jentik", "unit": "persen", "targetValue": "95", "targetDelta": "15", "dueDays": 150, "method": "Pemeriksaan jentik berkala oleh kader di 100 rumah per kelurahan, dilaporkan puskesmas", "weight": 2, "dependsOnKey": "yakin-psn"},
    {"key": "gejala", "publicKey": "orang-tua", "direction": "increase", "outcomeKind": "knowledge", "outcome": "mengenali tanda bahaya DBD setelah demam turun", "metric": "Orang tua yang menyebut paling sedikit tiga tanda bahaya DBD", "unit": "persen", "targetValue": "50", "targetDelta": "20", "dueDays": 90, "method": "Wawancara singkat di sekolah dan posyandu, n = 200", "weight": 1},
    {"key": "laporan-kader", "publicKey": "kader", "direction": "increase", "outcomeKind": "process", "outcome": "laporan pemeriksaan jentik masuk setiap pekan", "metric": "RW yang mengirim laporan jentik mingguan", "unit": "persen", "targetValue": "90", "targetDelta": "20", "dueDays": 60, "method": "Rekapitulasi laporan puskesmas setiap hari Senin", "weight": 1}
  ],
  "strategies": [
    {"key": "jumat-bersih", "kind": "action", "text": "Gerakan menguras serentak setiap Jumat pagi: kader memeriksa bak bersama penghuni dan menempel kartu jentik; kantor dan sekolah melakukannya pada jam yang sama.", "risk": "Warga menunggu fogging dan berhenti menguras.", "riskResponse": "Setiap kunjungan dan konten menyebut bahwa fogging tidak membunuh jentik.", "objectiveKeys": ["bebas-jentik", "laporan-kader"], "publicKeys": ["rumah-tangga", "kader"]},
    {"key": "satu-ajakan", "kind": "message", "text": "Satu ajakan untuk satu perilaku: kuras setiap Jumat karena jentik menjadi nyamuk dalam tujuh hari. Angka kasus ditampilkan per kecamatan tanpa alamat dan nama penderita.", "objectiveKeys": ["tahu-3m", "yakin-psn"], "publicKeys": ["rumah-tangga"]},
    {"key": "dekat-warga", "kind": "media", "text": "Pengingat WhatsApp RW pada Kamis malam, gambar dan video pendek di media sosial pada Jumat pagi, radio lokal dan pengeras suara masjid untuk wilayah tanpa sinyal.", "risk": "Kabar bohong obat DBD beredar di grup warga.", "riskResponse": "Klarifikasi bergambar dalam satu hari kerja, disebar lewat kader yang sama.", "objectiveKeys": ["tahu-3m", "gejala"], "publicKeys": ["rumah-tangga", "orang-tua"]}
  ],
  "keyMessages": [
    {"key": "tujuh-hari", "text": "Jentik menjadi nyamuk dalam tujuh hari: kuras bak setiap Jumat.", "publicKeys": ["rumah-tangga"], "objectiveKeys": ["tahu-3m", "bebas-jentik"]},
    {"key": "fogging", "text": "Fogging hanya membunuh nyamuk dewasa. Yang menghentikan DBD adalah menguras, menutup, dan mendaur ulang.", "publicKeys": ["rumah-tangga"], "objectiveKeys": ["yakin-psn"]},
    {"key": "demam-turun", "text": "Demam turun bukan berarti sembuh: waspadai hari ketiga sampai ketujuh, segera ke puskesmas bila lemas, muntah, atau berdarah.", "publicKeys": ["orang-tua"], "objectiveKeys": ["gejala"]},
    {"key": "lapor-kader", "text": "Sepuluh menit memeriksa, satu kartu dilaporkan: data kader menentukan tindakan puskesmas.", "publicKeys": ["kader"], "objectiveKeys": ["laporan-kader"]}
  ],
  "activities": [
    {"key": "latih-kader", "title": "Pelatihan kader jumantik: cara memeriksa, kartu jentik, dan jawaban tentang fogging", "strategyKey": "jumat-bersih", "objectiveKeys": ["laporan-kader", "bebas-jentik"], "startDays": 7, "dueDays": 14, "whoText": "Puskesmas dan Tim Penggerak PKK"},
    {"key": "survei-awal", "title": "Survei rumah tangga dan pemeriksaan jentik awal", "strategyKey": "satu-ajakan", "objectiveKeys": ["tahu-3m", "yakin-psn", "bebas-jentik"], "startDays": 0, "dueDays": 10, "whoText": "Puskesmas"},
    {"key": "jumat", "title": "Gerakan Jumat menguras serentak di RW, sekolah, dan kantor", "strategyKey": "jumat-bersih", "objectiveKeys": ["bebas-jentik"], "startDays": 18, "dueDays": 150, "whoText": "Camat, lurah, ketua RW, dan sekolah", "dependsOnKeys": ["latih-kader"]},
    {"key": "sekolah", "title": "Kunjungan ke sekolah: tanda bahaya DBD untuk orang tua", "strategyKey": "dekat-warga", "objectiveKeys": ["gejala"], "startDays": 21, "dueDays": 80, "whoText": "Dinas Pendidikan"},
    {"key": "radio", "title": "Siaran radio dan pengumuman masjid untuk wilayah tanpa sinyal", "strategyKey": "dekat-warga", "objectiveKeys": ["tahu-3m"], "startDays": 14, "dueDays": 120, "whoText": "Radio komunitas dan Dewan Kemakmuran Masjid"}
  ],
  "evaluationPlans": [
    {"objectiveKey": "tahu-3m", "kind": "interim", "metric": "Rumah tangga yang menyebut 3M Plus dan jadwal menguras mingguan tanpa dibantu", "method": "Survei cepat telepon, n = 60, satu pertanyaan terbuka", "daysAfterTarget": -35},
    {"objectiveKey": "tahu-3m", "kind": "final", "metric": "Rumah tangga yang menyebut 3M Plus dan jadwal menguras mingguan tanpa dibantu", "method": "Survei rumah tangga akhir dengan kuesioner dan cara sampel yang sama seperti survei awal", "daysAfterTarget": 3},
    {"objectiveKey": "yakin-psn", "kind": "final", "metric": "Rumah tangga yang menilai pemberantasan sarang nyamuk lebih penting daripada fogging", "method": "Survei rumah tangga akhir, skala yang sama", "daysAfterTarget": 3},
    {"objectiveKey": "bebas-jentik", "kind": "final", "metric": "Angka bebas jentik", "method": "Pemeriksaan jentik berkala di rumah yang sama, petugas puskesmas memeriksa ulang 10 persen", "daysAfterTarget": 5},
    {"objectiveKey": "gejala", "kind": "final", "metric": "Orang tua yang menyebut paling sedikit tiga tanda bahaya DBD", "method": "Wawancara singkat di sekolah dan posyandu, n = 200", "daysAfterTarget": 3},
    {"objectiveKey": "laporan-kader", "kind": "final", "metric": "RW yang mengirim laporan jentik mingguan", "method": "Rekapitulasi laporan puskesmas empat pekan terakhir", "daysAfterTarget": 2}
  ],
  "contentPlans": [
    {"title": "Infografis: tujuh hari dari jentik menjadi nyamuk", "format": "infographic", "category": "education", "brief": "Satu gambar, tujuh hari, satu ajakan menguras setiap Jumat. Sebutkan sumber data jentik.", "objectiveKeys": ["tahu-3m", "bebas-jentik"], "keyMessageKeys": ["tujuh-hari"], "publicKeys": ["rumah-tangga"], "slotDays": 14, "slotTime": "07:00", "tasks": true},
    {"title": "Video: memeriksa bak dalam sepuluh menit", "format": "video", "category": "education", "brief": "Kader memperagakan pemeriksaan bak, tandon, dan penampung dispenser; wajah penghuni hanya dengan persetujuan tertulis.", "objectiveKeys": ["bebas-jentik"], "keyMessageKeys": ["tujuh-hari", "lapor-kader"], "publicKeys": ["rumah-tangga", "kader"], "slotDays": 21, "slotTime": "07:00", "tasks": true},
    {"title": "Reel: fogging atau menguras?", "format": "reel", "category": "clarification", "brief": "Jawab pertanyaan warga yang paling sering; tanpa menyalahkan yang meminta fogging.", "objectiveKeys": ["yakin-psn"], "keyMessageKeys": ["fogging"], "publicKeys": ["rumah-tangga"], "slotDays": 28, "slotTime": "18:30", "tasks": true},
    {"title": "Poster posyandu: kartu jentik mingguan", "format": "offline", "category": "service_information", "brief": "Ukuran A3, huruf besar, contoh pengisian, nomor kontak puskesmas.", "objectiveKeys": ["laporan-kader"], "keyMessageKeys": ["lapor-kader"], "publicKeys": ["kader"], "slotDays": 16, "slotTime": "09:00", "tasks": true},
    {"title": "Gambar WhatsApp: tanda bahaya setelah demam turun", "format": "story", "category": "education", "brief": "Dapat diteruskan tanpa tautan; tiga gambar, satu nomor telepon darurat. Diperiksa dokter puskesmas.", "riskClass": "high", "objectiveKeys": ["gejala"], "keyMessageKeys": ["demam-turun"], "publicKeys": ["orang-tua"], "slotDays": 35, "slotTime": "19:00", "tasks": true},
    {"title": "Infografis bulanan: kasus DBD per kecamatan", "format": "infographic", "category": "service_information", "brief": "Angka per kecamatan dengan tanggal data; tidak ada alamat, nama, atau titik rumah.", "riskClass": "medium", "informationClass": "periodic", "objectiveKeys": ["tahu-3m"], "keyMessageKeys": ["tujuh-hari"], "publicKeys": ["rumah-tangga", "orang-tua"], "slotDays": 45, "slotTime": "09:00", "tasks": true},
    {"title": "Cerita RW bebas jentik", "format": "article", "category": "achievement", "brief": "Bagaimana satu RW mencapai bebas jentik: siapa melakukan apa, berapa pekan, apa yang sulit.", "objectiveKeys": ["bebas-jentik", "yakin-psn"], "keyMessageKeys": ["tujuh-hari"], "publicKeys": ["rumah-tangga", "kader"], "slotDays": 75, "slotTime": "09:00", "tasks": true}
  ],
  "budgetLines": [
    {"item": "Pelatihan kader jumantik", "kind": "action", "note": "Konsumsi, transpor, dan senter pemeriksaan", "activityKey": "latih-kader"},
    {"item": "Cetak kartu jentik dan poster", "kind": "production", "note": "Satu kartu per rumah sasaran"},
    {"item": "Siaran radio lokal", "kind": "media", "note": "Spot 30 detik dan satu gelar wicara", "activityKey": "radio"},
    {"item": "Survei awal dan akhir", "kind": "evaluation", "note": "300 rumah tangga, dua kali, termasuk enumerator"},
    {"item": "Pemeriksaan ulang jentik", "kind": "evaluation", "note": "10 persen rumah contoh"}
  ]
}`;

const IMMUNISATION = `{
  "publics": [
    {"key": "orang-tua", "name": "Orang tua bayi dan anak bawah dua tahun yang imunisasinya belum lengkap", "segment": "Tercatat di kohort puskesmas dengan satu atau lebih dosis terlewat", "awareness": "medium", "involvement": "high", "channels": ["whatsapp", "instagram", "facebook", "face_to_face"], "offlineChannels": ["face_to_face", "letter"], "literacyNotes": "Bertanya lebih dulu kepada bidan, ibu, dan tetangga; istilah vaksin perlu dijelaskan dengan nama penyakitnya."},
    {"key": "ragu", "name": "Keluarga yang ragu atau pernah menolak", "segment": "Alasan utama: takut demam setelah imunisasi, ragu kehalalan, kabar bohong", "awareness": "low", "involvement": "medium", "channels": ["whatsapp", "tiktok", "face_to_face"], "offlineChannels": ["face_to_face"], "literacyNotes": "Perlu didengar lebih dulu; bantahan terbuka memperkuat penolakan."},
    {"key": "tokoh", "name": "Tokoh agama, ketua RT/RW, dan guru PAUD", "segment": "Orang yang ditanya keluarga sebelum memutuskan", "awareness": "medium", "involvement": "medium", "channels": ["whatsapp", "face_to_face"], "offlineChannels": ["face_to_face", "letter"], "literacyNotes": "Memerlukan bahan satu halaman dengan rujukan fatwa dan nomor petugas."}
  ],
  "objectives": [
    {"key": "tahu-jadwal", "publicKey": "orang-tua", "direction": "increase", "outcomeKind": "knowledge", "outcome": "tahu dosis yang terlewat dan tempat mengejarnya", "metric": "Orang tua yang menyebut dosis terlewat dan tempat layanan terdekat dengan benar", "unit": "persen", "targetValue": "70", "targetDelta": "25", "dueDays": 45, "method": "Wawancara di posyandu dan telepon, acak dari kohort puskesmas, n = 200", "weight": 1},
    {"key": "paham-kipi", "publicKey": "ragu", "direction": "increase", "outcomeKind": "knowledge", "outcome": "tahu bahwa demam ringan setelah imunisasi wajar dan cara menanganinya", "metric": "Keluarga ragu yang menyebut penanganan demam setelah imunisasi dengan benar", "unit": "persen", "targetValue": "60", "targetDelta": "20", "dueDays": 60, "method": "Wawancara kunjungan rumah, n = 120", "weight": 1},
    {"key": "bersedia", "publicKey": "ragu", "direction": "increase", "outcomeKind": "predisposition", "outcome": "bersedia mengimunisasi anak pada kunjungan berikutnya", "metric": "Keluarga ragu yang menyatakan bersedia", "unit": "persen", "targetValue": "45", "targetDelta": "15", "dueDays": 90, "method": "Wawancara kunjungan rumah oleh petugas yang sama, n = 120", "weight": 1, "dependsOnKey": "paham-kipi"},
    {"key": "lengkap", "publicKey": "orang-tua", "direction": "increase", "outcomeKind": "behaviour", "outcome": "membawa anak untuk dosis yang terlewat", "metric": "Anak sasaran yang dosis terlewatnya sudah diberikan", "unit": "persen", "targetValue": "80", "targetDelta": "25", "dueDays": 120, "method": "Catatan imunisasi puskesmas, dicocokkan dengan kohort awal", "weight": 2, "dependsOnKey": "tahu-jadwal"},
    {"key": "keluhan", "publicKey": "orang-tua", "direction": "maintain", "outcomeKind": "predisposition", "outcome": "percaya bahwa keluhan setelah imunisasi dijawab", "metric": "Orang tua yang percaya keluhan setelah imunisasi dijawab petugas", "unit": "persen", "targetValue": "75", "tolerance": "5", "dueDays": 120, "method": "Survei singkat setelah pelayanan, n = 200", "weight": 1}
  ],
  "strategies": [
    {"key": "jemput", "kind": "action", "text": "Petugas membuka daftar dosis terlewat, menelepon atau mengunjungi, dan membuka layanan sore serta hari Sabtu di balai RW.", "risk": "Vaksin habis di pos layanan pada hari kunjungan.", "riskResponse": "Stok diperiksa sehari sebelumnya; bila kurang, jadwal diubah dan diumumkan sebelum pukul 15.00.", "objectiveKeys": ["lengkap", "tahu-jadwal"], "publicKeys": ["orang-tua"]},
    {"key": "dengar-dulu", "kind": "message", "text": "Dengarkan keberatan, akui rasa takut, beri satu fakta, tawarkan petugas yang dapat ditanya. Nama penyakit disebut lebih dulu daripada nama vaksin.", "objectiveKeys": ["paham-kipi", "bersedia"], "publicKeys": ["ragu"]},
    {"key": "lewat-tokoh", "kind": "media", "text": "Tokoh agama dan guru PAUD menyampaikan di pertemuan rutin; media sosial hanya untuk jadwal dan tanya jawab; surat untuk keluarga tanpa ponsel.", "risk": "Satu kejadian ikutan ramai dibicarakan sebelum diperiksa.", "riskResponse": "Keterangan awal dalam 24 jam tanpa data pribadi anak, disusul hasil komite KIPI.", "objectiveKeys": ["bersedia", "tahu-jadwal"], "publicKeys": ["ragu", "tokoh"]},
    {"key": "jawab-keluhan", "kind": "action", "text": "Nomor keluhan 24 jam dengan jawaban pertama dalam satu jam kerja; setiap keluhan dicatat dan ditutup dengan kabar kepada orang tua.", "objectiveKeys": ["keluhan"], "publicKeys": ["orang-tua", "ragu"]}
  ],
  "keyMessages": [
    {"key": "belum-terlambat", "text": "Belum terlambat: dosis yang terlewat dapat dikejar tanpa mengulang dari awal.", "publicKeys": ["orang-tua"], "objectiveKeys": ["tahu-jadwal", "lengkap"]},
    {"key": "demam-wajar", "text": "Demam ringan satu sampai dua hari itu wajar: minum cukup, kompres, dan hubungi bidan bila lebih dari 38,5 derajat.", "publicKeys": ["orang-tua", "ragu"], "objectiveKeys": ["paham-kipi"]},
    {"key": "campak", "text": "Campak dapat menyebabkan radang otak; imunisasi melindungi anak dan adik bayinya.", "publicKeys": ["ragu"], "objectiveKeys": ["bersedia"]},
    {"key": "tanya-kami", "text": "Ragu itu wajar. Tanyakan kepada petugas kami sebelum percaya pesan berantai.", "publicKeys": ["ragu", "tokoh"], "objectiveKeys": ["bersedia", "keluhan"]}
  ],
  "activities": [
    {"key": "kohort", "title": "Menyusun daftar anak dengan dosis terlewat per posyandu", "strategyKey": "jemput", "objectiveKeys": ["lengkap", "tahu-jadwal"], "startDays": 0, "dueDays": 10, "whoText": "Bidan koordinator puskesmas"},
    {"key": "latih-petugas", "title": "Melatih petugas dan kader: percakapan dengan keluarga ragu dan penanganan KIPI", "strategyKey": "dengar-dulu", "objectiveKeys": ["paham-kipi", "bersedia"], "startDays": 7, "dueDays": 17, "whoText": "Ikatan Bidan Indonesia"},
    {"key": "tokoh", "title": "Pertemuan tokoh agama, RT/RW, dan guru PAUD", "strategyKey": "lewat-tokoh", "objectiveKeys": ["bersedia"], "startDays": 14, "dueDays": 24, "whoText": "Kantor Kementerian Agama dan Dinas Pendidikan"},
    {"key": "kunjungan", "title": "Kunjungan rumah keluarga ragu", "strategyKey": "dengar-dulu", "objectiveKeys": ["bersedia", "paham-kipi"], "startDays": 20, "dueDays": 90, "whoText": "Kader posyandu", "dependsOnKeys": ["latih-petugas", "kohort"]},
    {"key": "pekan", "title": "Pekan imunisasi kejar: layanan sore dan Sabtu di balai RW", "strategyKey": "jemput", "objectiveKeys": ["lengkap"], "startDays": 40, "dueDays": 61, "whoText": "Puskesmas dan TP PKK", "dependsOnKeys": ["kohort"]},
    {"key": "nomor-keluhan", "title": "Membuka nomor keluhan dan daftar jaga", "strategyKey": "jawab-keluhan", "objectiveKeys": ["keluhan"], "startDays": 25, "dueDays": 120}
  ],
  "evaluationPlans": [
    {"objectiveKey": "tahu-jadwal", "kind": "final", "metric": "Orang tua yang menyebut dosis terlewat dan tempat layanan terdekat dengan benar", "method": "Wawancara ulang dari kohort yang sama, n = 200", "daysAfterTarget": 5},
    {"objectiveKey": "paham-kipi", "kind": "final", "metric": "Keluarga ragu yang menyebut penanganan demam setelah imunisasi dengan benar", "method": "Wawancara kunjungan rumah, n = 120", "daysAfterTarget": 5},
    {"objectiveKey": "bersedia", "kind": "final", "metric": "Keluarga ragu yang menyatakan bersedia", "method": "Wawancara kunjungan rumah, dinilai orang lain daripada yang mengunjungi", "daysAfterTarget": 5},
    {"objectiveKey": "lengkap", "kind": "interim", "metric": "Anak sasaran yang dosis terlewatnya sudah diberikan", "method": "Catatan imunisasi puskesmas pada hari terakhir pekan imunisasi", "daysAfterTarget": -55},
    {"objectiveKey": "lengkap", "kind": "final", "metric": "Anak sasaran yang dosis terlewatnya sudah diberikan", "method": "Catatan imunisasi puskesmas dicocokkan dengan kohort awal, 5 persen diperiksa buku KIA-nya", "daysAfterTarget": 7},
    {"objectiveKey": "keluhan", "kind": "final", "metric": "Orang tua yang percaya keluhan setelah imunisasi dijawab petugas", "method": "Survei singkat setelah pelayanan, n = 200", "daysAfterTarget": 5}
  ],
  "contentPlans": [
    {"title": "Infografis: jadwal mengejar dosis terlewat", "format": "infographic", "category": "service_information", "brief": "Usia, dosis, tempat; tabel besar, tanpa singkatan. Sumber: pedoman imunisasi yang berlaku.", "informationClass": "any_time", "objectiveKeys": ["tahu-jadwal"], "keyMessageKeys": ["belum-terlambat"], "publicKeys": ["orang-tua"], "slotDays": 21, "slotTime": "08:00", "tasks": true},
    {"title": "Reel: bidan menjawab soal demam", "format": "reel", "category": "education", "brief": "Bidan menjawab tiga pertanyaan; anak hanya dari belakang atau dengan persetujuan orang tua.", "riskClass": "medium", "objectiveKeys": ["paham-kipi"], "keyMessageKeys": ["demam-wajar"], "publicKeys": ["orang-tua", "ragu"], "slotDays": 28, "slotTime": "18:30", "tasks": true},
    {"title": "Artikel: penjelasan kehalalan vaksin", "format": "article", "category": "clarification", "brief": "Rujuk fatwa dengan nomor dan tanggal; diperiksa Kantor Kementerian Agama sebelum terbit.", "riskClass": "high", "objectiveKeys": ["bersedia"], "keyMessageKeys": ["tanya-kami"], "publicKeys": ["ragu", "tokoh"], "slotDays": 24, "slotTime": "09:00", "tasks": true},
    {"title": "Undangan pekan imunisasi kejar", "format": "photo", "category": "event", "brief": "Tempat, hari, jam, yang dibawa; satu foto balai RW tanpa wajah anak.", "objectiveKeys": ["lengkap"], "keyMessageKeys": ["belum-terlambat"], "publicKeys": ["orang-tua"], "slotDays": 35, "slotTime": "08:00", "tasks": true},
    {"title": "Siaran langsung tanya jawab dengan dokter anak", "format": "live", "category": "engagement", "brief": "Tiga puluh menit; pertanyaan dikumpulkan lebih dulu; moderator tidak membacakan nama.", "riskClass": "high", "objectiveKeys": ["bersedia", "paham-kipi"], "keyMessageKeys": ["tanya-kami", "campak"], "publicKeys": ["ragu", "orang-tua"], "slotDays": 42, "slotTime": "19:30", "tasks": true},
    {"title": "Lembar pegangan tokoh masyarakat", "format": "offline", "category": "education", "brief": "Satu halaman bolak-balik: lima pertanyaan, lima jawaban, rujukan fatwa, nomor petugas.", "objectiveKeys": ["bersedia"], "keyMessageKeys": ["tanya-kami", "campak"], "publicKeys": ["tokoh"], "slotDays": 13, "slotTime": "09:00", "tasks": true},
    {"title": "Cakupan imunisasi kejar per puskesmas", "format": "infographic", "category": "achievement", "brief": "Angka sasaran dan hasil per puskesmas dengan tanggal data; wilayah di bawah target diberi jadwal layanan tambahan.", "informationClass": "periodic", "objectiveKeys": ["lengkap"], "keyMessageKeys": ["belum-terlambat"], "publicKeys": ["orang-tua"], "slotDays": 70, "slotTime": "09:00", "tasks": true}
  ],
  "budgetLines": [
    {"item": "Pelatihan petugas dan kader", "kind": "action", "note": "Dua angkatan", "activityKey": "latih-petugas"},
    {"item": "Layanan sore dan Sabtu", "kind": "action", "note": "Uang lembur dan transpor petugas", "activityKey": "pekan"},
    {"item": "Pertemuan tokoh masyarakat", "kind": "communication", "note": "Satu pertemuan per kecamatan", "activityKey": "tokoh"},
    {"item": "Cetak lembar pegangan dan surat", "kind": "production", "note": "Termasuk surat untuk keluarga tanpa ponsel"},
    {"item": "Survei kohort dan kunjungan", "kind": "evaluation", "note": "200 orang tua dan 120 keluarga ragu, dua kali"}
  ]
}`;

const FLOOD = `{
  "publics": [
    {"key": "tepi-sungai", "name": "Warga bantaran sungai dan dataran banjir", "segment": "Keluarga di RT yang tergenang dalam lima tahun terakhir", "awareness": "medium", "involvement": "high", "channels": ["whatsapp", "facebook", "radio", "face_to_face"], "offlineChannels": ["face_to_face", "radio", "billboard"], "literacyNotes": "Sebagian desa tanpa sinyal; kentongan, pengeras suara masjid, dan radio paling didengar pada malam hari."},
    {"key": "rentan", "name": "Keluarga dengan lansia, penyandang disabilitas, ibu hamil, atau bayi", "segment": "Memerlukan waktu dan bantuan lebih untuk mengungsi", "awareness": "low", "involvement": "high", "channels": ["face_to_face", "whatsapp"], "offlineChannels": ["face_to_face"], "literacyNotes": "Pesan disampaikan lewat pendamping; sediakan gambar besar dan bahasa daerah."},
    {"key": "relawan", "name": "Perangkat desa, relawan, dan Tagana", "segment": "Orang pertama yang menyampaikan peringatan dan mendata warga", "awareness": "high", "involvement": "high", "channels": ["whatsapp", "telegram", "face_to_face"], "offlineChannels": ["face_to_face", "radio"], "literacyNotes": "Memerlukan daftar periksa, bukan penjelasan."}
  ],
  "objectives": [
    {"key": "tahu-jalur", "publicKey": "tepi-sungai", "direction": "increase", "outcomeKind": "knowledge", "outcome": "tahu tanda siaga, jalur evakuasi, dan tempat mengungsi terdekat", "metric": "Warga yang menyebut tanda siaga, jalur, dan tempat mengungsi dengan benar", "unit": "persen", "targetValue": "75", "targetDelta": "30", "dueDays": 40, "method": "Wawancara pintu ke pintu, acak per RT, n = 250", "weight": 1},
    {"key": "percaya", "publicKey": "tepi-sungai", "direction": "increase", "outcomeKind": "predisposition", "outcome": "memilih kanal resmi saat mencari kabar banjir", "metric": "Warga yang menyebut kanal resmi sebagai sumber pertama", "unit": "persen", "targetValue": "60", "targetDelta": "20", "dueDays": 70, "method": "Wawancara pintu ke pintu yang sama", "weight": 1, "dependsOnKey": "tahu-jalur"},
    {"key": "tas-siaga", "publicKey": "tepi-sungai", "direction": "increase", "outcomeKind": "behaviour", "outcome": "menyiapkan tas siaga dan menyimpan dokumen di tempat kering", "metric": "Rumah tangga dengan tas siaga lengkap saat diperiksa", "unit": "persen", "targetValue": "40", "targetDelta": "25", "dueDays": 75, "method": "Pemeriksaan di tempat memakai daftar enam barang, n = 250", "weight": 2, "dependsOnKey": "tahu-jalur"},
    {"key": "terdata", "publicKey": "rentan", "direction": "increase", "outcomeKind": "behaviour", "outcome": "mendaftarkan kebutuhan bantuan evakuasi kepada desa", "metric": "Keluarga rentan yang terdaftar pada rencana evakuasi desa", "unit": "persen", "targetValue": "90", "targetDelta": "40", "dueDays": 60, "method": "Daftar desa dicocokkan dengan data Dinas Sosial", "weight": 1},
    {"key": "kabar-30", "publicKey": "relawan", "direction": "increase", "outcomeKind": "process", "outcome": "peringatan diteruskan dalam 30 menit", "metric": "Peringatan yang sampai ke semua RT dalam 30 menit pada latihan", "unit": "persen", "targetValue": "90", "targetDelta": "30", "dueDays": 50, "method": "Catatan waktu latihan oleh pengamat BPBD", "weight": 1}
  ],
  "strategies": [
    {"key": "latihan", "kind": "action", "text": "Latihan evakuasi per desa dengan rantai kabar 30 menit; keluarga rentan didampingi relawan yang sudah disebut namanya.", "risk": "Hujan dan kesibukan panen membuat warga tidak hadir.", "riskResponse": "Latihan singkat pada sore hari setelah pengajian atau rapat RT, bukan acara tersendiri.", "objectiveKeys": ["kabar-30", "terdata", "tas-siaga"], "publicKeys": ["relawan", "rentan", "tepi-sungai"]},
    {"key": "satu-suara", "kind": "message", "text": "Satu suara: status siaga, arti untuk warga, apa yang dilakukan sekarang, kapan kabar berikutnya. Setiap kabar memuat jam dan sumber.", "objectiveKeys": ["percaya", "tahu-jalur"], "publicKeys": ["tepi-sungai", "relawan"]},
    {"key": "kanal-darurat", "kind": "media", "text": "Radio, pengeras suara masjid, dan papan muka air untuk desa tanpa sinyal; WhatsApp desa dan media sosial untuk lainnya; laman resmi sebagai rujukan.", "risk": "Foto banjir lama beredar sebagai kabar baru.", "riskResponse": "Klarifikasi dalam satu jam dengan jam, tempat, dan sumber; foto asli tidak diunggah ulang.", "objectiveKeys": ["tahu-jalur", "percaya"], "publicKeys": ["tepi-sungai", "rentan"]}
  ],
  "keyMessages": [
    {"key": "naik-dulu", "text": "Siaga dua berarti pindah sekarang: bawa tas siaga, matikan listrik, dahulukan lansia dan bayi.", "publicKeys": ["tepi-sungai", "rentan"], "objectiveKeys": ["tahu-jalur"]},
    {"key": "tas", "text": "Satu tas, enam barang: dokumen, obat, air, senter, baju kering, nomor posko.", "publicKeys": ["tepi-sungai"], "objectiveKeys": ["tas-siaga"]},
    {"key": "kabar-resmi", "text": "Lihat jam dan sumbernya: kabar banjir yang resmi selalu menyebut pukul berapa dan dari posko mana.", "publicKeys": ["tepi-sungai", "relawan"], "objectiveKeys": ["percaya"]},
    {"key": "daftar", "text": "Daftarkan anggota keluarga yang perlu dibantu: satu nama, satu alamat, satu pendamping.", "publicKeys": ["rentan"], "objectiveKeys": ["terdata"]}
  ],
  "activities": [
    {"key": "peta", "title": "Menyepakati jalur evakuasi, tempat mengungsi, dan tinggi muka air acuan bersama BPBD", "strategyKey": "satu-suara", "objectiveKeys": ["tahu-jalur"], "startDays": -14, "dueDays": 7, "whoText": "BPBD, Balai Wilayah Sungai, kepala desa"},
    {"key": "survei", "title": "Survei kesiapsiagaan awal", "strategyKey": "satu-suara", "objectiveKeys": ["tahu-jalur", "percaya", "tas-siaga"], "startDays": 0, "dueDays": 10, "whoText": "Mahasiswa KKN"},
    {"key": "pendataan", "title": "Mendata keluarga rentan dan pendampingnya", "strategyKey": "latihan", "objectiveKeys": ["terdata"], "startDays": 7, "dueDays": 45, "whoText": "Dinas Sosial dan perangkat desa"},
    {"key": "papan", "title": "Memasang papan muka air dan papan jalur evakuasi", "strategyKey": "kanal-darurat", "objectiveKeys": ["tahu-jalur"], "startDays": 10, "dueDays": 30, "whoText": "BPBD", "dependsOnKeys": ["peta"]},
    {"key": "latihan", "title": "Latihan evakuasi dan rantai kabar per desa", "strategyKey": "latihan", "objectiveKeys": ["kabar-30", "tas-siaga"], "startDays": 25, "dueDays": 50, "whoText": "Tagana dan perangkat desa", "dependsOnKeys": ["peta"]},
    {"key": "siaga", "title": "Daftar jaga informasi 24 jam selama status siaga", "strategyKey": "satu-suara", "objectiveKeys": ["percaya"], "startDays": 45, "dueDays": 90}
  ],
  "evaluationPlans": [
    {"objectiveKey": "tahu-jalur", "kind": "final", "metric": "Warga yang menyebut tanda siaga, jalur, dan tempat mengungsi dengan benar", "method": "Wawancara pintu ke pintu dengan kuesioner yang sama, n = 250", "daysAfterTarget": 5},
    {"objectiveKey": "percaya", "kind": "final", "metric": "Warga yang menyebut kanal resmi sebagai sumber pertama", "method": "Wawancara pintu ke pintu yang sama", "daysAfterTarget": 5},
    {"objectiveKey": "tas-siaga", "kind": "interim", "metric": "Rumah tangga dengan tas siaga lengkap saat diperiksa", "method": "Pemeriksaan pada latihan desa, daftar enam barang", "daysAfterTarget": -25},
    {"objectiveKey": "tas-siaga", "kind": "final", "metric": "Rumah tangga dengan tas siaga lengkap saat diperiksa", "method": "Pemeriksaan di tempat, n = 250, oleh petugas yang tidak ikut membagikan", "daysAfterTarget": 5},
    {"objectiveKey": "terdata", "kind": "final", "metric": "Keluarga rentan yang terdaftar pada rencana evakuasi desa", "method": "Daftar desa dicocokkan dengan data Dinas Sosial", "daysAfterTarget": 5},
    {"objectiveKey": "kabar-30", "kind": "final", "metric": "Peringatan yang sampai ke semua RT dalam 30 menit pada latihan", "method": "Catatan waktu pengamat pada latihan terakhir setiap desa", "daysAfterTarget": 2}
  ],
  "contentPlans": [
    {"title": "Infografis: arti siaga satu sampai empat", "format": "infographic", "category": "education", "brief": "Empat warna, empat tindakan, tinggi muka air acuan setempat. Angka disetujui BPBD.", "riskClass": "medium", "objectiveKeys": ["tahu-jalur"], "keyMessageKeys": ["naik-dulu"], "publicKeys": ["tepi-sungai"], "slotDays": 10, "slotTime": "16:00", "tasks": true},
    {"title": "Video: menyiapkan tas siaga dalam lima menit", "format": "video", "category": "education", "brief": "Keluarga memperagakan enam barang; takarir bahasa Indonesia dan bahasa daerah.", "objectiveKeys": ["tas-siaga"], "keyMessageKeys": ["tas"], "publicKeys": ["tepi-sungai", "rentan"], "slotDays": 17, "slotTime": "18:30", "tasks": true},
    {"title": "Papan jalur evakuasi desa", "format": "offline", "category": "service_information", "brief": "Peta sederhana, panah, tempat mengungsi, nomor posko; terbaca dari lima meter.", "objectiveKeys": ["tahu-jalur"], "keyMessageKeys": ["naik-dulu"], "publicKeys": ["tepi-sungai"], "slotDays": 20, "slotTime": "09:00", "tasks": true},
    {"title": "Ajakan mendaftarkan keluarga yang perlu dibantu", "format": "photo", "category": "service_information", "brief": "Cara mendaftar di desa, data apa yang diminta dan untuk apa; tanpa foto penyandang disabilitas.", "riskClass": "medium", "objectiveKeys": ["terdata"], "keyMessageKeys": ["daftar"], "publicKeys": ["rentan"], "slotDays": 14, "slotTime": "08:00", "tasks": true},
    {"title": "Kabar siaga: pembaruan muka air", "format": "story", "category": "service_information", "brief": "Pola tetap: pukul, tinggi muka air, status, tindakan, kabar berikutnya. Disiapkan sebelum diperlukan.", "riskClass": "high", "informationClass": "immediate", "objectiveKeys": ["percaya", "tahu-jalur"], "keyMessageKeys": ["kabar-resmi", "naik-dulu"], "publicKeys": ["tepi-sungai", "relawan"], "slotDays": 45, "slotTime": "06:00", "tasks": true},
    {"title": "Klarifikasi foto banjir lama", "format": "reel", "category": "clarification", "brief": "Cara memeriksa jam dan sumber; foto yang salah tidak ditampilkan utuh.", "riskClass": "medium", "objectiveKeys": ["percaya"], "keyMessageKeys": ["kabar-resmi"], "publicKeys": ["tepi-sungai"], "slotDays": 50, "slotTime": "18:30", "tasks": true},
    {"title": "Siaran pers: layanan setelah banjir", "format": "press_release", "category": "service_information", "brief": "Pos kesehatan, penggantian dokumen, air bersih: tempat, jam, syarat, tanpa biaya.", "riskClass": "medium", "informationClass": "immediate", "objectiveKeys": ["percaya"], "keyMessageKeys": ["kabar-resmi"], "publicKeys": ["tepi-sungai", "rentan"], "slotDays": 80, "slotTime": "10:00", "tasks": true}
  ],
  "budgetLines": [
    {"item": "Papan muka air dan papan jalur", "kind": "production", "note": "Bahan tahan air, satu set per desa", "activityKey": "papan"},
    {"item": "Latihan evakuasi desa", "kind": "action", "note": "Konsumsi dan transpor relawan", "activityKey": "latihan"},
    {"item": "Siaran radio", "kind": "media", "note": "Spot harian selama status siaga"},
    {"item": "Daftar jaga informasi", "kind": "communication", "note": "Pulsa dan konsumsi piket malam", "activityKey": "siaga"},
    {"item": "Survei kesiapsiagaan awal dan akhir", "kind": "evaluation", "note": "250 rumah tangga, dua kali"},
    {"item": "Cadangan tanggap darurat", "kind": "contingency", "note": "Cetak dan siaran tambahan bila status naik"}
  ]
}`;

/** Said once, for agencies that are there already and for those that come: a new text is a new migration. */
const TEMPLATES = `
  CREATE FUNCTION siklus_campaign_templates() RETURNS TABLE (name text, topic text, description text, plan jsonb)
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $templates$
    VALUES
    ('Pencegahan demam berdarah (DBD) musim hujan', 'dengue', 'Untuk menghadapi kenaikan kasus DBD menjelang dan selama musim hujan. Sebelum menetapkan target, catat data awal dari survei jentik dan survei rumah tangga dengan metrik dan satuan yang sama; lengkapi kebutuhan masyarakat, wilayah tanpa sinyal, petugas, dan jumlah anggaran.', $json$${DENGUE}$json$::jsonb),
    ('Imunisasi kejar anak dan pengaduan KIPI', 'immunisation', 'Untuk mengejar anak yang belum lengkap imunisasinya, termasuk pekan imunisasi. Isi data awal dari cakupan puskesmas dan survei alasan menolak; sesuaikan usia sasaran, jenis vaksin, dan jadwal dengan surat edaran yang berlaku, lalu tetapkan petugas, tempat layanan, dan anggaran.', $json$${IMMUNISATION}$json$::jsonb),
    ('Kesiapsiagaan dan tanggap banjir', 'flood', 'Untuk kabupaten dan kota di tepi sungai: siaga sebelum puncak hujan, informasi saat banjir, dan layanan sesudahnya. Isi data awal dari survei kesiapsiagaan; lengkapi desa tanpa sinyal, nomor posko, tinggi muka air acuan, dan jalur evakuasi bersama BPBD sebelum konten terbit.', $json$${FLOOD}$json$::jsonb)
  $templates$`;

export class CreateCampaignTemplates1795400900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TEMPLATES);
    await runner.query(`
    CREATE TABLE campaign_templates (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      name text NOT NULL,
      topic text NOT NULL,
      description text,
      language text NOT NULL DEFAULT 'id',
      plan jsonb NOT NULL,
      CONSTRAINT uq_campaign_templates__name UNIQUE (organization_id, name),
      CONSTRAINT pk_campaign_templates PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_campaign_templates__created_at ON campaign_templates (organization_id, created_at, id);
    CREATE INDEX ix_campaign_templates__name ON campaign_templates (organization_id, name, id);
    CREATE INDEX ix_campaign_templates__search ON campaign_templates
      USING gin (siklus_words(coalesce(name, '') || ' ' || coalesce(topic, '') || ' ' || coalesce(description, '')));
    SELECT siklus_protect('campaign_templates');
    SELECT siklus_searchable('campaign_templates')`);
    await seed(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP VIEW campaign_templates_search; DROP TABLE campaign_templates; DROP FUNCTION siklus_campaign_templates()',
    );
  }
}

/** Row security hides the agencies from the migration; who there is stands in the table that signs people in. */
async function seed(runner: QueryRunner): Promise<void> {
  const agencies = await runner.query(
    'SELECT organization_id AS id, min(user_id::text) AS by FROM sign_in_names GROUP BY 1 ORDER BY 1',
  );
  for (const { id, by } of agencies) {
    await runner.query(`SELECT set_config('app.organization_id', $1, true)`, [id]);
    await runner.query(
      `INSERT INTO campaign_templates (organization_id, id, created_by, name, topic, description, plan)
       SELECT $1, gen_random_uuid(), $2, name, topic, description, plan FROM siklus_campaign_templates()`,
      [id, by],
    );
  }
}
